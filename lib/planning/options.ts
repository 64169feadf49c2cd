import { type Day, daysBetween } from '#lib/time/days.ts'
import type { Candidate, Candidates } from './candidates.ts'
import type { Convoy } from './convoy.ts'
import type { Start } from './starts.ts'

interface OptionFacts {
  program: { unitsNeeded: number; instructorsNeeded: number; kitsNeeded: number }
  request: {
    windowStart: Day
    windowEnd: Day
    queuedOn: Day | null
    /** Days that do not suit who asked. */
    unsuitable?: { firstDay: Day; lastDay: Day }[]
  }
  starts: Start[]
  candidatesFor: (start: Start) => Candidates
}

/** A start with a whole convoy, and what it costs. */
export interface Option extends Convoy {
  day: Day
  lastDay: Day
  inWindow: boolean
  /** Whether it touches days that do not suit who asked. */
  unsuited: boolean
  /** From the day the request came into the queue to the first day. */
  waitingDays: number
  /** Whole kilometres by road that the visit adds over its convoy. */
  km: number
  /** Days of the month of the first day on which its instructors are at other visits, taken together. */
  usedDays: number
}

/** Every start that works after today, with each unit once and the convoy that suits it best; the best first. */
export function optionsOf(facts: OptionFacts, today: Day): Option[] {
  return facts.starts
    .filter(({ day, rest }) => day > today && !rest)
    .flatMap((start) => optionsOn(facts, start, facts.request.queuedOn ?? today))
    .toSorted(compareOptions)
}

/** The first of optionsOf, worked out for its day alone; without those that somebody has no use for. */
export function bestOption(
  facts: OptionFacts,
  today: Day,
  isOfUse: (option: Option) => boolean = () => true,
): Option | null {
  const { windowStart, windowEnd } = facts.request
  const coming = facts.starts.filter(({ day, rest }) => day > today && !rest)
  const within = coming.filter(({ day, lastDay }) => day >= windowStart && lastDay <= windowEnd)
  for (const start of [...within, ...coming.filter((one) => !within.includes(one))]) {
    const options = optionsOn(facts, start, facts.request.queuedOn ?? today).filter(isOfUse)
    const best = options.toSorted(compareOptions)[0]
    if (best) return best
  }
  return null
}

const sumOf = (candidates: Candidate[], cost: 'km' | 'used') =>
  candidates.reduce((sum, candidate) => sum + candidate[cost], 0)
const idsOf = (candidates: Candidate[]) => candidates.map(({ id }) => id)

function optionsOn({ program, request, candidatesFor }: OptionFacts, start: Start, since: Day): Option[] {
  const { units, instructors, kits } = start
  const { unitsNeeded, instructorsNeeded, kitsNeeded } = program
  if (units.length < unitsNeeded || instructors.length < instructorsNeeded || kits.length < kitsNeeded)
    return []
  const candidates = candidatesFor(start)
  const teachers = candidates.instructors.slice(0, instructorsNeeded)
  const tools = candidates.kits.slice(0, kitsNeeded)
  const kmBesides = sumOf(teachers, 'km') + sumOf(tools, 'km')
  const shared = {
    day: start.day,
    lastDay: start.lastDay,
    instructorIds: idsOf(teachers),
    kitIds: idsOf(tools),
    inWindow: start.day >= request.windowStart && start.lastDay <= request.windowEnd,
    unsuited: (request.unsuitable ?? []).some(
      ({ firstDay, lastDay }) => firstDay <= start.lastDay && start.day <= lastDay,
    ),
    waitingDays: daysBetween(since, start.day),
    usedDays: sumOf(teachers, 'used'),
  }
  // Where a visit takes several units, each goes with those that suit best besides it.
  const mates = candidates.units.slice(0, unitsNeeded - 1)
  return candidates.units.slice(unitsNeeded - 1).map((unit) => {
    const taken = [...mates, unit]
    return { ...shared, unitIds: idsOf(taken), km: Math.round(kmBesides + sumOf(taken, 'km')) }
  })
}

/** Within the window first, then what suits who asked, then by what is costly: days of waiting, kilometres, instructors in use. */
export function compareOptions(a: Option, b: Option): number {
  return (
    Number(b.inWindow) - Number(a.inWindow) ||
    Number(a.unsuited) - Number(b.unsuited) ||
    a.waitingDays - b.waitingDays ||
    a.km - b.km ||
    a.usedDays - b.usedDays ||
    compareLists(a.unitIds, b.unitIds)
  )
}

function compareLists(a: number[], b: number[]): number {
  const index = a.findIndex((id, at) => id !== b[at])
  return index < 0 ? 0 : (a[index] as number) - (b[index] as number)
}

/** So many starts of a unit, each after the one before has ended, stand ahead of the days in between. */
const SPREAD = 3

/**
 * Ranked options in an order to choose from, those within the window before the others, and
 * those that suit who asked before those that do not: first for each unit its best,
 * whatever is nearer than all before it, and some that begin after the one before has ended; then all the rest.
 */
export function spreadOut(ranked: Option[]): Option[] {
  const groups = Map.groupBy(ranked, ({ inWindow, unsuited }) => `${inWindow} ${unsuited}`)
  return [...groups.values()].flatMap(spread)
}

function spread(ranked: Option[]): Option[] {
  const kept = new Map<number, { nearest: number; until: Day; slots: number }>()
  const worthwhile = (option: Option) => {
    const known = option.unitIds.map((id) => kept.get(id))
    const nearer = known.some((one) => !one || option.km < one.nearest)
    const apart = known.some((one) => one && option.day > one.until && one.slots < SPREAD)
    if (!nearer && !apart) return false
    for (const id of option.unitIds) {
      const one = kept.get(id)
      kept.set(id, {
        nearest: Math.min(one?.nearest ?? option.km, option.km),
        until: option.lastDay,
        slots: (one?.slots ?? 0) + 1,
      })
    }
    return true
  }
  const [first, rest]: [Option[], Option[]] = [[], []]
  for (const option of ranked) (worthwhile(option) ? first : rest).push(option)
  return [...first, ...rest]
}
