import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, weekdayOf } from '#lib/time/days.ts'
import {
  type Holiday,
  type Holidays,
  nextTrainingDay,
  restOn,
  skippedDays,
  trainingDays,
} from '#lib/time/working-days.ts'
import { JOINT_LEAVE_2026, NATIONAL_2026 } from '#prisma/seed/holidays.ts'

const WITH_SATURDAYS = { onSaturdays: true }
const WEEKDAYS_ONLY = { onSaturdays: false }

const rows = (names: Record<Day, string>, kind: Holiday['kind']) =>
  Object.entries(names).map(([day, name]): Holiday => ({ day, name, kind, forecast: false }))
const DECREED: Holidays = new Map(
  [...rows(NATIONAL_2026, 'national'), ...rows(JOINT_LEAVE_2026, 'joint_leave')].map((one) => [one.day, one]),
)

describe('with the holidays of 2026', () => {
  test('a program of August rests on Sunday and on Independence Day', () => {
    expect(trainingDays('2026-08-10', 8, WITH_SATURDAYS, DECREED)).toEqual([
      '2026-08-10',
      '2026-08-11',
      '2026-08-12',
      '2026-08-13',
      '2026-08-14',
      '2026-08-15',
      '2026-08-18',
      '2026-08-19',
    ])
  })

  test('nobody trains between Nyepi and the end of the joint leave of Idulfitri', () => {
    expect(nextTrainingDay('2026-03-18', WITH_SATURDAYS, DECREED)).toBe('2026-03-25')
    expect(trainingDays('2026-03-16', 4, WITH_SATURDAYS, DECREED)).toEqual([
      '2026-03-16',
      '2026-03-17',
      '2026-03-25',
      '2026-03-26',
    ])
    const days = trainingDays('2026-03-16', 4, WITH_SATURDAYS, DECREED)
    expect(skippedDays(days, WITH_SATURDAYS, DECREED).map(({ day }) => day)).toEqual(
      Array.from({ length: 7 }, (_, index) => addDays('2026-03-18', index)),
    )
  })

  test('a rest is called by its name, before the weekday that it falls on', () => {
    expect(restOn('2026-03-22', WITH_SATURDAYS, DECREED)).toMatchObject({
      kind: 'holiday',
      holiday: { name: 'Idulfitri 1447 Hijriah', kind: 'national' },
    })
    expect(restOn('2026-12-24', WEEKDAYS_ONLY, DECREED)).toMatchObject({
      kind: 'holiday',
      holiday: { kind: 'joint_leave' },
    })
    expect(restOn('2026-11-29', WITH_SATURDAYS, DECREED)).toEqual({ kind: 'sunday' })
    expect(restOn('2026-11-28', WEEKDAYS_ONLY, DECREED)).toEqual({ kind: 'saturday' })
    expect(restOn('2026-11-28', WITH_SATURDAYS, DECREED)).toBeNull()
  })

  test('the year has as many training days as a calendar on the wall', () => {
    const year = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))
    const count = (rule: { onSaturdays: boolean }) => year.filter((day) => !restOn(day, rule, DECREED)).length
    // 2026 has 261 days from Monday to Friday and 52 Saturdays. Of the 25 free days, 21 fall on weekdays, one on a
    // Saturday (21 March) and three on Sundays (22 March, 5 April, 31 May).
    expect(count(WEEKDAYS_ONLY)).toBe(261 - 21)
    expect(count(WITH_SATURDAYS)).toBe(261 + 52 - 21 - 1)
  })
})

const start = fc.integer({ min: 0, max: 365 }).map((count) => addDays('2026-01-01', count))
const rule = fc.record({ onSaturdays: fc.boolean() })
const free: fc.Arbitrary<Holidays> = fc
  .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
  .map((offsets) => {
    const days = offsets.map((offset) => addDays('2026-01-01', offset))
    return new Map(days.map((day) => [day, { day, name: 'Libur', kind: 'national', forecast: false }]))
  })

property.prop([start, fc.integer({ min: 1, max: 40 }), rule, free])(
  'training days are the first ones that are no rest, and every other day between them is one',
  (from, count, week, holidays) => {
    const days = trainingDays(from, count, week, holidays)
    expect(days).toHaveLength(count)
    expect(days).toEqual(days.toSorted())
    const [first, last] = [days[0] as Day, days.at(-1) as Day]
    expect(first).toBe(nextTrainingDay(from, week, holidays))
    for (let day = from; day <= last; day = addDays(day, 1))
      expect(restOn(day, week, holidays) === null, day).toBe(days.includes(day))
    const skipped = skippedDays(days, week, holidays)
    expect(skipped.length + count).toBe(daysBetween(first, last) + 1)
    for (const day of days) expect(weekdayOf(day)).not.toBe(7)
  },
)

property.prop([start, fc.integer({ min: 2, max: 30 }), rule, free])(
  'a visit that begins later never ends earlier, and one more day never shortens it',
  (from, count, week, holidays) => {
    const last = (day: Day, wanted: number) => trainingDays(day, wanted, week, holidays).at(-1) as Day
    expect(last(addDays(from, 1), count) >= last(from, count)).toBe(true)
    expect(last(from, count) > last(from, count - 1)).toBe(true)
  },
)

test('holidays without an end are called broken instead of searched for ever', () => {
  const endless = { get: (day: Day) => ({ day, name: 'Libur', kind: 'national', forecast: false }) }
  expect(() => nextTrainingDay('2026-01-01', WITH_SATURDAYS, endless as unknown as Holidays)).toThrow(
    'no training day within 60 days of 2026-01-01',
  )
})
