import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { convoyPeriod, overlaps, sessionsOn } from '#lib/claims/claim.ts'
import { DEFAULT_TRAVEL } from '#lib/claims/travel.ts'
import { findStarts } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import { addDays } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'
import { restOn, trainingDays } from '#lib/time/working-days.ts'

const FROM = '2026-12-01'
const PLACE = { latitude: -6.2, longitude: 107.1 }

const program = fc.record({
  trainingDays: fc.integer({ min: 1, max: 30 }),
  onSaturdays: fc.boolean(),
  startMinute: fc.integer({ min: 420, max: 600 }),
  endMinute: fc.integer({ min: 720, max: 1000 }),
  setupMinutes: fc.integer({ min: 0, max: 1440 }),
  teardownMinutes: fc.integer({ min: 0, max: 1440 }),
})

const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 20 }).map((offsets) =>
  offsets.map((offset) => ({
    day: addDays(FROM, offset),
    name: 'Libur',
    kind: 'national' as const,
    forecast: false,
  })),
)

const held = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 })), {
  maxLength: 5,
})

test.prop([program, holidays, held, fc.integer({ min: 0, max: 40 })])(
  'each possible start is what working out that one visit alone gives',
  (given, free, spans, length) => {
    const taught = given as Program
    const rests = new Map(free.map((holiday) => [holiday.day, holiday]))
    const periods = spans.map(([offset, days]) => ({
      startsAt: new Date(`${addDays(FROM, offset)}T00:00:00Z`),
      endsAt: new Date(`${addDays(FROM, offset + days)}T00:00:00Z`),
    }))
    // Law 1 keeps what holds a unit apart.
    const apart: typeof periods = []
    for (const one of periods.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()))
      if (!apart.some((other) => overlaps(one, other))) apart.push(one)
    const isFree = (period: (typeof periods)[number]) => !apart.some((one) => overlaps(one, period))
    const stops = apart.map(({ startsAt, endsAt }) => ({
      ...{ from: startsAt.getTime(), to: endsAt.getTime(), at: PLACE },
    }))
    const unit = { id: 1, name: 'MTU-01', base: PLACE, speedKmh: null, setupMinutes: 0, teardownMinutes: 0 }
    const facts = {
      ...{ program: taught, holidays: rests, office: DEFAULT_OFFICE_HOURS },
      ...{ place: PLACE, travel: DEFAULT_TRAVEL, chains: new Map([[1, stops]]) },
      fleet: { units: [unit], instructors: [], kits: [] },
    }
    const starts = findStarts(facts, FROM, addDays(FROM, length))
    expect(starts).toHaveLength(length + 1)
    for (const [index, start] of starts.entries()) {
      const day = addDays(FROM, index)
      const days = trainingDays(day, taught.trainingDays, taught, rests)
      const period = convoyPeriod(sessionsOn(days, taught, DEFAULT_OFFICE_HOURS), taught)
      const rest = restOn(day, taught, rests)
      expect(start).toEqual({
        day,
        lastDay: days.at(-1),
        period,
        rest,
        units: !rest && isFree(period) ? [1] : [],
        instructors: [],
        kits: [],
      })
    }
  },
)
