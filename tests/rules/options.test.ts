import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Candidate } from '#lib/planning/candidates.ts'
import { bestOption, compareOptions, type Option, optionsOf, spreadOut } from '#lib/planning/options.ts'
import type { Start } from '#lib/planning/starts.ts'
import { addDays, daysBetween, instantAt } from '#lib/time/days.ts'

const TODAY = '2026-12-01'
const UNITS = [1, 2, 3, 4]
const INSTRUCTORS = [11, 12, 13]
const KITS = [21, 22]

const program = fc.record({
  unitsNeeded: fc.integer({ min: 1, max: 3 }),
  instructorsNeeded: fc.integer({ min: 0, max: 2 }),
  kitsNeeded: fc.integer({ min: 0, max: 2 }),
})

const freeOn = fc.record({
  rest: fc.boolean(),
  units: fc.subarray(UNITS),
  instructors: fc.subarray(INSTRUCTORS),
  kits: fc.subarray(KITS),
  seed: fc.nat({ max: 1000 }),
})

const scene = fc.record({
  program,
  from: fc.integer({ min: -2, max: 2 }),
  window: fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 0, max: 20 })),
  queuedOn: fc.option(fc.integer({ min: -300, max: 0 }).map((days) => addDays(TODAY, days))),
  days: fc.array(freeOn, { minLength: 1, maxLength: 25 }),
})

type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never

const LENGTH = 3

function startsOf({ days, from }: Scene): Start[] {
  return days.map(({ rest, units, instructors, kits }, index) => {
    const day = addDays(TODAY, from + index)
    const period = { startsAt: instantAt(day), endsAt: instantAt(addDays(day, LENGTH)) }
    const free = rest ? { units: [], instructors: [], kits: [] } : { units, instructors, kits }
    return { day, lastDay: addDays(day, LENGTH), period, rest: rest ? { kind: 'sunday' } : null, ...free }
  })
}

/** What taking each costs, different from day to day. */
function candidates(ids: number[], seed: number): Candidate[] {
  return ids
    .map((id) => ({ id, km: (id * 37 + seed * 13) % 9, used: (id * 11 + seed) % 5 }))
    .toSorted((a, b) => a.km - b.km || a.used - b.used || a.id - b.id)
}

function search(given: Scene) {
  const starts = startsOf(given)
  const seeds = new Map(starts.map(({ day }, index) => [day, given.days[index]?.seed ?? 0]))
  const windowStart = addDays(TODAY, given.window[0])
  const facts = {
    program: given.program,
    request: { windowStart, windowEnd: addDays(windowStart, given.window[1]), queuedOn: given.queuedOn },
    starts,
    candidatesFor: ({ day, units, instructors, kits }: Start) => {
      const seed = seeds.get(day) ?? 0
      return {
        units: candidates(units, seed),
        instructors: candidates(instructors, seed),
        kits: candidates(kits, seed),
      }
    },
  }
  return { facts, starts, options: optionsOf(facts, TODAY) }
}

const keyOf = ({ day, unitIds }: Option) => `${day}:${unitIds.toSorted().join('+')}`
const isSome = <Value>(value: Value | undefined): value is Value => value !== undefined

test.prop([scene])('an option takes as many of each kind as the program needs, all of them free', (given) => {
  const { starts, options } = search(given)
  for (const option of options) {
    const start = starts.find(({ day }) => day === option.day) as Start
    expect(start.rest).toBeNull()
    expect(option.day > TODAY).toBe(true)
    for (const [taken, free, needed] of [
      [option.unitIds, start.units, given.program.unitsNeeded],
      [option.instructorIds, start.instructors, given.program.instructorsNeeded],
      [option.kitIds, start.kits, given.program.kitsNeeded],
    ] as const) {
      expect(new Set(taken).size).toBe(needed)
      expect(taken.filter((id) => !free.includes(id))).toEqual([])
    }
  }
})

test.prop([scene])(
  'every unit that can start on a day is in an option of that day, no set of them twice',
  (given) => {
    const { starts, options } = search(given)
    expect(new Set(options.map(keyOf)).size).toBe(options.length)
    const { unitsNeeded, instructorsNeeded, kitsNeeded } = given.program
    for (const { day, units, instructors, kits } of starts) {
      const works =
        day > TODAY &&
        units.length >= unitsNeeded &&
        instructors.length >= instructorsNeeded &&
        kits.length >= kitsNeeded
      const found = new Set(options.filter((option) => option.day === day).flatMap(({ unitIds }) => unitIds))
      expect([...found].toSorted()).toEqual(works ? units : [])
    }
  },
)

test.prop([scene])(
  'costs are those of its convoy, and no other convoy of its unit is cheaper that day',
  (given) => {
    const { facts, options, starts } = search(given)
    const since = given.queuedOn ?? TODAY
    for (const option of options) {
      const found = facts.candidatesFor(starts.find(({ day }) => day === option.day) as Start)
      const costs = (ids: number[], of: Candidate[]) =>
        ids.map((id) => of.find((one) => one.id === id)).filter(isSome)
      const teachers = costs(option.instructorIds, found.instructors)
      const all = [...costs(option.unitIds, found.units), ...teachers, ...costs(option.kitIds, found.kits)]
      expect(option.km).toBe(all.reduce((sum, { km }) => sum + km, 0))
      expect(option.usedDays).toBe(teachers.reduce((sum, { used }) => sum + used, 0))
      expect(option.waitingDays).toBe(daysBetween(since, option.day))
      const others = found.instructors.filter(({ id }) => !option.instructorIds.includes(id))
      for (const other of others) for (const one of teachers) expect(other.km).toBeGreaterThanOrEqual(one.km)
    }
  },
)

test.prop([scene])('options stand by window, waiting, kilometres and use, in this order', (given) => {
  const { facts, options } = search(given)
  const { windowStart, windowEnd } = facts.request
  const costsOf = (option: Option) => [
    option.day >= windowStart && option.lastDay <= windowEnd ? 0 : 1,
    option.waitingDays,
    option.km,
    option.usedDays,
  ]
  for (const [index, later] of options.entries()) {
    const earlier = options[index - 1]
    if (!earlier) continue
    const [a, b] = [costsOf(earlier), costsOf(later)]
    const differs = a.findIndex((cost, at) => cost !== b[at])
    if (differs >= 0) expect(a[differs]).toBeLessThan(b[differs] as number)
    expect(compareOptions(earlier, later)).toBeLessThan(0)
  }
})

test.prop([scene])('the best is the first, also of those that are of use', (given) => {
  const { facts, options } = search(given)
  expect(bestOption(facts, TODAY)).toEqual(options[0] ?? null)
  const useless = new Set(options.slice(0, 3).map(keyOf))
  const best = bestOption(facts, TODAY, (option) => !useless.has(keyOf(option)))
  expect(best).toEqual(options[3] ?? null)
})

test.prop([scene])(
  'spread out they are the same options, each unit with its best and its nearest ahead',
  (given) => {
    const { options } = search(given)
    const spread = spreadOut(options)
    expect(spread.toSorted(compareOptions)).toEqual(options)
    expect(spread[0]).toEqual(options[0])
    const within = spread.filter(({ inWindow }) => inWindow)
    expect(spread.slice(0, within.length)).toEqual(within)
    for (const group of [within, spread.slice(within.length)]) {
      // What stands ahead is in order; where the order breaks, the rest begins.
      const breakAt = group.findIndex((option, index) => {
        const before = group[index - 1]
        return before && compareOptions(before, option) > 0
      })
      const ahead = breakAt < 0 ? group : group.slice(0, breakAt)
      for (const id of UNITS) {
        const own = group.filter(({ unitIds }) => unitIds.includes(id)).toSorted(compareOptions)
        if (own.length === 0) continue
        expect(ahead).toContain(own[0])
        const nearest = Math.min(...own.map(({ km }) => km))
        expect(ahead.some(({ unitIds, km }) => unitIds.includes(id) && km === nearest)).toBe(true)
      }
    }
  },
)

test('a unit that is free for weeks is offered now, when the next visit would end, and so on', () => {
  const days = Array.from({ length: 20 }, () => ({
    rest: false,
    units: [1],
    instructors: [],
    kits: [],
    seed: 0,
  }))
  const given = {
    program: { unitsNeeded: 1, instructorsNeeded: 0, kitsNeeded: 0 },
    from: 1,
    window: [0, 60] as [number, number],
    queuedOn: TODAY,
    days,
  }
  const spread = spreadOut(search(given).options)
  expect(spread.slice(0, 4).map(({ waitingDays }) => waitingDays)).toEqual([1, 5, 9, 2])
})
