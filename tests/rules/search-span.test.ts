import { expect, test } from 'vitest'
import { firstMonth, monthsFrom, searchSpan } from '#lib/bookings/search-span.ts'

const TODAY = '2026-11-25'

test.each([
  ['the month of the window', '', null, '2027-02-10', '2027-02'],
  ['the month of the picked day', '', '2027-03-01', '2027-02-10', '2027-03'],
  ['the month asked for', '2027-05', '2027-03-01', '2027-02-10', '2027-05'],
  ['this month, where the window has passed', '', null, '2026-02-10', '2026-11'],
  ['this month, where an earlier one is asked for', '2026-01', null, '2027-02-10', '2026-11'],
  ['three years on, where a later one is asked for', '2150-01', null, '2027-02-10', '2029-11'],
  ['the month of the window, where no month is asked for', 'kapan', null, '2027-02-10', '2027-02'],
])('shows %s', (_, asked, picked, windowStart, month) => {
  expect(firstMonth(asked, picked, windowStart, TODAY)).toBe(month)
})

test('shows two months of few units, one of many', () => {
  expect(monthsFrom('2026-12', 2)).toEqual(['2026-12', '2027-01'])
  expect(monthsFrom('2026-12', 20)).toEqual(['2026-12'])
})

test('searches past the window, through what is shown, and not for ever', () => {
  expect(searchSpan(TODAY, '2026-12-31', '2026-12')).toEqual({ from: TODAY, to: '2027-04-30' })
  expect(searchSpan(TODAY, '2026-12-31', '2027-10').to).toBe('2027-11-30')
  expect(searchSpan(TODAY, '2039-12-31', '2026-12').to).toBe('2029-12-31')
})
