import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  fromDateColumn,
  instantAt,
  isDay,
  isMonth,
  lastDayOf,
  minuteAt,
  mondayOf,
  monthOf,
  toDateColumn,
  weekdayOf,
} from '#lib/time/days.ts'

/** Any day of the years 2001 to 2198, so that a few months around it are days too. */
const anyDay = fc.integer({ min: 0, max: 72_000 }).map((count) => addDays('2001-06-01', count))
const aFewDays = fc.integer({ min: -400, max: 400 })
const anyMinute = fc.integer({ min: 0, max: 1439 })

/** The calendar that the runtime brings along, with a zone table. */
const inJakarta = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Asia/Jakarta')

describe('a day', () => {
  test.for([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1999-12-31',
    '2200-01-01',
  ])('is not %s', (text) => expect(isDay(text)).toBe(false))
  test.for([
    '',
    'besok',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '26-01-01',
    '２０２６-01-01',
    '2026-01-01\n',
  ])('is not %j', (text) => expect(isDay(text)).toBe(false))
  test.for(['2028-02-29', '2026-12-31', '2000-02-29', '2199-12-31'])('is %s', (text) =>
    expect(isDay(text)).toBe(true),
  )

  property.prop([anyDay, anyMinute])(
    'is the same in Jakarta from its first minute to its last',
    (day, minute) => {
      const instant = instantAt(day, minute)
      expect(dayAt(instant)).toBe(day)
      expect(minuteAt(instant)).toBe(minute)
      expect(inJakarta(instant).toPlainDate().toString()).toBe(day)
    },
  )

  property.prop([anyDay])('ends where the next one begins, 24 hours later', (day) => {
    expect(instantAt(day, 1440)).toEqual(instantAt(addDays(day, 1)))
    expect(dayAt(new Date(instantAt(addDays(day, 1)).getTime() - 1))).toBe(day)
  })

  property.prop([anyDay])('comes back from its column as it went', (day) => {
    expect(fromDateColumn(toDateColumn(day))).toBe(day)
  })
})

describe('counting days', () => {
  property.prop([anyDay, aFewDays])('there and back again', (day, count) => {
    const other = addDays(day, count)
    expect(isDay(other)).toBe(true)
    expect(daysBetween(day, other)).toBe(count)
    expect(addDays(other, -count)).toBe(day)
    expect(other > day).toBe(count > 0)
    expect(other).toBe(Temporal.PlainDate.from(day).add({ days: count }).toString())
  })

  property.prop([anyDay])('weeks begin on Monday', (day) => {
    const monday = mondayOf(day)
    expect(weekdayOf(monday)).toBe(1)
    expect(daysBetween(monday, day)).toBe(weekdayOf(day) - 1)
    expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek)
  })

  property.prop([anyDay, fc.integer({ min: -30, max: 30 })])('months', (day, count) => {
    const month = monthOf(day)
    expect(isMonth(month)).toBe(true)
    expect(addMonths(month, count)).toBe(
      Temporal.PlainYearMonth.from(month).add({ months: count }).toString(),
    )
    const last = lastDayOf(month)
    expect(monthOf(last)).toBe(month)
    expect(monthOf(addDays(last, 1))).toBe(addMonths(month, 1))
  })
})
