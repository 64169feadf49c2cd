import { expect, test } from 'vitest'
import { answerWords, holidaysOf, reasonsOf } from '#components/bookings/answer-words.ts'
import { freeSpans } from '#components/units/free-spans.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import { DEFAULT_TRAVEL } from '#lib/claims/travel.ts'
import { answersOf, type DayAnswer } from '#lib/planning/answers.ts'
import { findStarts } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import { instantAt } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'
import type { Holidays } from '#lib/time/working-days.ts'

const UNIT = 1
const OTHER_UNIT = 2
const INSTRUCTOR = 3

const PLACE = { latitude: -6.2, longitude: 107.1 }

const mover = (id: number, name: string) => ({
  ...{ id, name, base: PLACE, speedKmh: null },
  ...{ setupMinutes: 0, teardownMinutes: 0 },
})

const program = {
  trainingDays: 2,
  onSaturdays: true,
  startMinute: 480,
  endMinute: 900,
  setupMinutes: 60,
  teardownMinutes: 60,
  unitsNeeded: 1,
  instructorsNeeded: 1,
  kitsNeeded: 0,
} as Program

const holidays: Holidays = new Map([
  ['2026-12-25', { day: '2026-12-25', name: 'Natal', kind: 'national', forecast: false }],
])

function held(first: string, last: string): HeldStop {
  const holder = {
    kind: 'booking' as const,
    id: 1,
    programName: 'Las',
    siteName: 'PT Contoh',
    offered: null,
    firstDay: first,
    lastDay: last,
  }
  return { from: instantAt(first, 420).getTime(), to: instantAt(last, 960).getTime(), at: PLACE, holder }
}

/** From Monday 21 to Thursday 31 December 2026, seen on the 21st. */
function answers(busy: [number, HeldStop[]][]): Record<string, DayAnswer> {
  const fleet = {
    units: [mover(UNIT, 'MTU-01'), mover(OTHER_UNIT, 'MTU-02')],
    instructors: [mover(INSTRUCTOR, 'Budi')],
    kits: [],
  }
  const facts = {
    ...{ program, holidays, office: DEFAULT_OFFICE_HOURS, fleet, chains: new Map(busy) },
    ...{ place: PLACE, travel: DEFAULT_TRAVEL },
  }
  const starts = findStarts(facts, '2026-12-21', '2026-12-31')
  const request = { windowStart: '2026-12-22', windowEnd: '2026-12-29' }
  const all = answersOf({ ...facts, request, starts }, UNIT, '2026-12-21')
  return Object.fromEntries(all.map((answer) => [answer.day, answer]))
}

test('today and the days before have passed; Sundays and holidays are named', () => {
  const free = answers([])
  expect(free['2026-12-21']?.kind).toBe('passed')
  expect(free['2026-12-27']).toMatchObject({ kind: 'rest', rest: { kind: 'sunday' } })
  expect(free['2026-12-25']).toMatchObject({ kind: 'rest', rest: { holiday: { name: 'Natal' } } })
})

test('a free day says when the visit ends, and whether that is within the window', () => {
  const free = answers([])
  expect(free['2026-12-24']).toMatchObject({ kind: 'free', lastDay: '2026-12-26', inWindow: true })
  expect(free['2026-12-29']).toMatchObject({ kind: 'free', lastDay: '2026-12-30', inWindow: false })
})

test('a visit that another one of the unit is in the way of names that one; other units do not matter', () => {
  const busy = answers([
    [UNIT, [held('2026-12-24', '2026-12-26')]],
    [OTHER_UNIT, [held('2026-12-22', '2026-12-31')]],
  ])
  expect(busy['2026-12-22']?.kind).toBe('free')
  expect(busy['2026-12-23']).toMatchObject({ kind: 'taken', holder: { siteName: 'PT Contoh' } })
  expect(busy['2026-12-26']?.kind).toBe('taken')
  expect(busy['2026-12-28']?.kind).toBe('free')
})

test('a free unit without a free instructor is of no use', () => {
  const busy = answers([[INSTRUCTOR, [held('2026-12-22', '2026-12-23')]]])
  expect(busy['2026-12-22']).toEqual({ day: '2026-12-22', kind: 'short', need: 'instructor' })
  expect(answerWords(busy['2026-12-22'] as DayAnswer)).toBe('tidak cukup instruktur yang bebas')
})

test('reasons run over Sundays and holidays, which are named apart', () => {
  const busy = Object.values(answers([[UNIT, [held('2026-12-22', '2026-12-29')]]]))
  expect(reasonsOf(busy)).toEqual([
    { days: '22-29 Des', words: 'dipakai untuk Las di PT Contoh, 22-29 Desember 2026' },
  ])
  expect(holidaysOf(busy)).toEqual([{ days: '25 Des', words: 'Natal' }])
})

test.each([
  [[], ['2026-12-01..2026-12-31']],
  [[['2026-11-20', '2026-12-04']], ['2026-12-05..2026-12-31']],
  [[['2026-12-05', '2026-12-07']], ['2026-12-01..2026-12-04', '2026-12-08..2026-12-31']],
  [[['2026-11-01', '2026-11-03']], ['2026-12-01..2026-12-31']],
  [[['2026-12-20', '2027-01-04']], ['2026-12-01..2026-12-19']],
  [[['2026-11-20', '2027-01-04']], []],
  [[['2027-01-03', '2027-01-04']], ['2026-12-01..2026-12-31']],
])('a unit held on %j is free on %j', (spans, free) => {
  const stays = spans.map(([firstDay, lastDay]) => ({ holder: { firstDay, lastDay } as never }))
  expect(freeSpans(stays, '2026-12-01', '2026-12-31').map(({ first, last }) => `${first}..${last}`)).toEqual(
    free,
  )
})
