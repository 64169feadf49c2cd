import { expect, test } from 'vitest'
import { instantAt } from '#lib/time/days.ts'
import { clock, date, dateRange, hours, longDate, moment, monthWords, shortDate } from '#lib/time/words.ts'

test('dates read as people write them', () => {
  expect(date('2026-08-17')).toBe('17 Agustus 2026')
  expect(date('2027-01-05')).toBe('5 Januari 2027')
  expect(shortDate('2026-08-17')).toBe('17 Agu')
  expect(monthWords('2026-12')).toBe('Desember 2026')
})

test('every month and weekday has its Indonesian name', () => {
  const locale = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })
  for (let month = 1; month <= 12; month++)
    for (const number of [10, 11, 12, 13, 14, 15, 16]) {
      const day = `2026-${String(month).padStart(2, '0')}-${number}`
      expect(longDate(day)).toBe(locale.format(new Date(`${day}T00:00:00Z`)))
    }
})

test('a range says each part once', () => {
  expect(dateRange('2026-08-17', '2026-08-17')).toBe('17 Agustus 2026')
  expect(dateRange('2026-08-17', '2026-08-25')).toBe('17-25 Agustus 2026')
  expect(dateRange('2026-08-28', '2026-09-05')).toBe('28 Agustus-5 September 2026')
  expect(dateRange('2026-12-28', '2027-01-06')).toBe('28 Desember 2026-6 Januari 2027')
  expect(dateRange('2026-08-17', '2027-08-17')).toBe('17 Agustus 2026-17 Agustus 2027')
})

test('times are of Jakarta, with a dot', () => {
  expect(clock(0)).toBe('00.00')
  expect(clock(450)).toBe('07.30')
  expect(hours(480, 900)).toBe('08.00-15.00 WIB')
  expect(moment(instantAt('2026-08-17', 0))).toBe('17 Agustus 2026 pukul 00.00 WIB')
  expect(moment(new Date('2026-08-17T16:59:59.999Z'))).toBe('17 Agustus 2026 pukul 23.59 WIB')
  expect(moment(new Date('2026-08-17T17:00:00Z'))).toBe('18 Agustus 2026 pukul 00.00 WIB')
})
