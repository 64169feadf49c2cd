import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Placement, type PlacementFacts, place } from '#lib/bookings/placement.ts'

import type { Program } from '#lib/programs/program.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '#lib/time/office-hours.ts'
import { restOn } from '#lib/time/working-days.ts'

const TODAY = '2026-11-30'

const named = (id: number) => ({ id, name: `Nomor ${id}` })

const FLEET = {
  units: [1, 2].map(named),
  instructors: [3, 4, 5].map(named),
  kits: [6, 7].map(named),
}

const program = fc.record({
  trainingDays: fc.integer({ min: 1, max: 120 }),
  onSaturdays: fc.boolean(),
  startMinute: fc.integer({ min: 420, max: 600 }),
  endMinute: fc.integer({ min: 720, max: 1020 }),
  setupMinutes: fc.integer({ min: 0, max: 1440 }),
  teardownMinutes: fc.integer({ min: 0, max: 1440 }),
  unitsNeeded: fc.integer({ min: 1, max: 2 }),
  instructorsNeeded: fc.integer({ min: 0, max: 3 }),
  kitsNeeded: fc.integer({ min: 0, max: 2 }),
})

const holidays = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 30 }).map((offsets) => {
  const days = offsets.map((offset) => addDays(TODAY, offset))
  return new Map(days.map((day) => [day, { day, name: 'Libur', kind: 'national' as const, forecast: false }]))
})

const facts = fc
  .record({ program, holidays })
  .map((given) => ({ ...given, fleet: FLEET, office: DEFAULT_OFFICE_HOURS }) as unknown as PlacementFacts)

const picks = fc.record({
  unitIds: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
  instructorIds: fc.array(fc.integer({ min: 3, max: 6 }), { maxLength: 4 }),
  kitIds: fc.array(fc.integer({ min: 6, max: 8 }), { maxLength: 3 }),
  firstDay: fc.integer({ min: -3, max: 60 }).map((offset) => addDays(TODAY, offset)),
})

/** As many fitting resources as the program needs, on a day that may or may not do. */
function fitting({ program: { unitsNeeded, instructorsNeeded, kitsNeeded } }: PlacementFacts, firstDay: Day) {
  return {
    unitIds: [2, 1].slice(0, unitsNeeded),
    instructorIds: [3, 4, 5].slice(0, instructorsNeeded).toReversed(),
    kitIds: [6, 7].slice(0, kitsNeeded),
    firstDay,
  }
}

const isPlaced = (answer: ReturnType<typeof place>): answer is Placement => 'sessions' in answer

test.prop([facts, fc.integer({ min: -3, max: 60 })])(
  'a placed visit trains on as many days as its program says, none of them a rest, inside office hours',
  (given, offset) => {
    const firstDay = addDays(TODAY, offset)
    const answer = place(given, fitting(given, firstDay), TODAY)
    if (!isPlaced(answer)) {
      const rest = restOn(firstDay, given.program, given.holidays)
      expect('kind' in answer && answer.kind).toBe(offset <= 0 ? 'dayPassed' : 'restDay')
      expect(offset <= 0 || rest !== null).toBe(true)
      return
    }
    const { sessions, period, lastDay, resourceIds } = answer
    expect(sessions).toHaveLength(given.program.trainingDays)
    expect([sessions[0]?.day, sessions.at(-1)?.day]).toEqual([firstDay, lastDay])
    expect(resourceIds).toEqual(resourceIds.toSorted((a, b) => a - b))
    const { unitsNeeded, instructorsNeeded, kitsNeeded } = given.program
    expect(resourceIds).toHaveLength(unitsNeeded + instructorsNeeded + kitsNeeded)
    for (const [index, { day, startsAt, endsAt }] of sessions.entries()) {
      expect(restOn(day, given.program, given.holidays)).toBeNull()
      expect(startsAt < endsAt).toBe(true)
      expect([dayAt(startsAt), dayAt(endsAt)]).toEqual([day, day])
      expect(startsAt >= period.startsAt && endsAt <= period.endsAt).toBe(true)
      const before = sessions[index - 1]
      if (!before) continue
      expect(before.day < day).toBe(true)
      // Between two sessions lie rests alone: no training day is left out.
      for (let between = addDays(before.day, 1); between < day; between = addDays(between, 1))
        expect(restOn(between, given.program, given.holidays)).not.toBeNull()
    }
    const [first, last] = [sessions[0], sessions.at(-1)]
    expect(Number(first?.startsAt) - Number(period.startsAt)).toBe(given.program.setupMinutes * 60_000)
    expect(Number(period.endsAt) - Number(last?.endsAt)).toBe(given.program.teardownMinutes * 60_000)
  },
)

test.prop([facts, picks])(
  'a convoy that is placed is one that fits, and each refusal is true',
  (given, wanted) => {
    const { program: needs, fleet } = given
    const answer = place(given, wanted, TODAY)
    const people = new Set(wanted.instructorIds)
    const units = new Set(wanted.unitIds)
    const kits = new Set(wanted.kitIds)
    const known = (ids: Set<number>, of: { id: number }[]) =>
      [...ids].every((id) => of.some((one) => one.id === id))
    const fits =
      known(units, fleet.units) &&
      units.size === needs.unitsNeeded &&
      known(people, fleet.instructors) &&
      known(kits, fleet.kits) &&
      people.size === needs.instructorsNeeded &&
      kits.size === needs.kitsNeeded
    const dayDoes = wanted.firstDay > TODAY && !restOn(wanted.firstDay, needs, given.holidays)
    expect(isPlaced(answer)).toBe(fits && dayDoes)
    if ('misfit' in answer) {
      const of = { unit: fleet.units, instructor: fleet.instructors, kit: fleet.kits }[answer.misfit]
      expect(of.some(({ id }) => id === answer.id)).toBe(false)
    }
    if ('kind' in answer && (answer.kind === 'restDay' || answer.kind === 'dayPassed')) {
      const instead = answer.kind === 'restDay' ? answer.next : answer.earliest
      expect(isPlaced(place(given, { ...wanted, firstDay: instead }, TODAY))).toBe(true)
    }
  },
)

describe('hours', () => {
  const sessionOf = (firstDay: Day, office: OfficeHours = DEFAULT_OFFICE_HOURS) => {
    const taught = { trainingDays: 1, onSaturdays: true, startMinute: 450, endMinute: 990 } as Program
    const rest = { setupMinutes: 0, teardownMinutes: 0, unitsNeeded: 1, instructorsNeeded: 0, kitsNeeded: 0 }
    const given = { program: { ...taught, ...rest }, holidays: new Map(), fleet: FLEET, office }
    const answer = place(given as unknown as PlacementFacts, { ...fitting(given as never, firstDay) }, TODAY)
    if (!isPlaced(answer)) throw new Error('not placed')
    return answer.sessions[0]
  }

  test('Monday to Thursday, Friday, and the month of Ramadan have hours of their own', () => {
    expect(sessionOf('2026-12-01')?.endsAt).toEqual(new Date('2026-12-01T09:00:00Z'))
    expect(sessionOf('2026-12-04')?.endsAt).toEqual(new Date('2026-12-04T09:30:00Z'))
    expect(sessionOf('2027-02-09')).toMatchObject({
      startsAt: new Date('2027-02-09T01:00:00Z'),
      endsAt: new Date('2027-02-09T08:00:00Z'),
    })
  })
})
