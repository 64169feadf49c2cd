import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { convoyPeriod, sessionsOn } from '#lib/claims/claim.ts'
import type { Program } from '#lib/programs/program.ts'
import { addDays, dayAt, minuteAt, weekdayOf } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS, sessionHours } from '#lib/time/office-hours.ts'
import { hours } from '#lib/time/words.ts'

const on = (day: string, start: number, end: number) => {
  const span = sessionHours(day, { start, end }, DEFAULT_OFFICE_HOURS)
  return hours(span.start, span.end)
}

describe('a session keeps to the hours of the office:', () => {
  const all = [0, 1440] as const
  test.for([
    ['2026-08-18', 'an ordinary Tuesday', '07.30-16.00 WIB'],
    ['2026-08-21', 'an ordinary Friday', '07.30-16.30 WIB'],
    ['2026-02-24', 'a Tuesday of Ramadan', '08.00-15.00 WIB'],
    ['2026-02-27', 'a Friday of Ramadan', '08.00-15.30 WIB'],
    ['2026-02-19', 'the first day of Ramadan', '08.00-15.00 WIB'],
    ['2026-02-18', 'the day before', '07.30-16.00 WIB'],
    ['2026-03-20', 'the last day, a Friday', '08.00-15.30 WIB'],
    ['2026-03-25', 'after Ramadan', '07.30-16.00 WIB'],
    ['2027-02-08', 'the first day of Ramadan 2027', '08.00-15.00 WIB'],
    ['2027-03-09', 'the day after it', '07.30-16.00 WIB'],
    ['2030-01-15', 'a year whose Ramadan nobody has entered', '07.30-16.00 WIB'],
  ])('%s, %s', ([day, , words]) => expect(on(day as string, ...all)).toBe(words))

  test('a program that fits keeps its own', () => {
    expect(on('2026-08-18', 9 * 60, 12 * 60)).toBe('09.00-12.00 WIB')
    expect(on('2026-02-24', 8 * 60, 15 * 60)).toBe('08.00-15.00 WIB')
    expect(on('2026-02-24', 8 * 60, 16 * 60)).toBe('08.00-15.00 WIB')
  })

  test('a program wholly outside them keeps its own', () => {
    expect(on('2026-08-18', 17 * 60, 20 * 60)).toBe('17.00-20.00 WIB')
    expect(on('2026-02-24', 15 * 60, 17 * 60)).toBe('15.00-17.00 WIB')
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2026-01-01', count))
/** Programs that share at least an hour with every day of the office. */
const span = fc.record({
  start: fc.integer({ min: 420, max: 840 }),
  length: fc.integer({ min: 60, max: 540 }),
})

property.prop([day, span])(
  'hours lie inside those of the program, and never end before they begin',
  (date, given) => {
    const program = { start: given.start, end: Math.max(given.start + given.length, 540) }
    const { start, end } = sessionHours(date, program, DEFAULT_OFFICE_HOURS)
    expect(start).toBeGreaterThanOrEqual(program.start)
    expect(end).toBeLessThanOrEqual(program.end)
    expect(start).toBeGreaterThanOrEqual(450)
    expect(end).toBeLessThanOrEqual(weekdayOf(date) === 5 ? 990 : 960)
    expect(end - start).toBeGreaterThan(0)
  },
)

property.prop([
  day,
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 0, max: 1440 }),
  fc.integer({ min: 0, max: 1440 }),
])(
  'a convoy is held from its set-up to the end of its teardown, around all its sessions',
  (first, count, setupMinutes, teardownMinutes) => {
    const program = { startMinute: 480, endMinute: 900, setupMinutes, teardownMinutes } as Program
    const days = Array.from({ length: count }, (_, index) => addDays(first, index))
    const sessions = sessionsOn(days, program, DEFAULT_OFFICE_HOURS)
    for (const [index, { startsAt, endsAt }] of sessions.entries()) {
      expect([dayAt(startsAt), dayAt(endsAt)]).toEqual([days[index], days[index]])
      expect(minuteAt(startsAt)).toBe(480)
    }
    const { startsAt, endsAt } = convoyPeriod(sessions, program)
    expect((sessions[0] as { startsAt: Date }).startsAt.getTime() - startsAt.getTime()).toBe(
      setupMinutes * 60_000,
    )
    expect(endsAt.getTime() - (sessions.at(-1) as { endsAt: Date }).endsAt.getTime()).toBe(
      teardownMinutes * 60_000,
    )
  },
)
