import type { ResourceKind } from '#lib/claims/claim.ts'
import type { Mover } from '#lib/claims/travel.ts'
import { rank } from './candidates.ts'
import type { SearchFacts, Start } from './starts.ts'

export interface Convoy {
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}

export interface Choice extends Convoy {
  /** Kilometres by road that the visit adds, over the whole convoy. */
  km: number
}

/**
 * The convoy of a start: what is given, where it is free, and the best of the rest. Says which kinds are short where
 * there are not enough, a given resource that is not free included.
 */
export function chooseConvoy(
  facts: SearchFacts,
  start: Start,
  given: Partial<Convoy> = {},
): Choice | { short: ResourceKind[] } {
  const { program, fleet } = facts
  const short: ResourceKind[] = []
  let km = 0
  const choose = (kind: ResourceKind, movers: Mover[], needed: number, kept: number[] = []) => {
    const free = start.rest ? [] : rank(facts, start, movers)
    const chosen = kept.flatMap((id) => free.find((one) => one.id === id) ?? [])
    const others = free.filter(({ id }) => !kept.includes(id))
    if (kept.length < needed) chosen.push(...others.slice(0, needed - kept.length))
    if (chosen.length < Math.max(needed, kept.length)) short.push(kind)
    for (const one of chosen) km += one.km
    return chosen.map(({ id }) => id)
  }
  const convoy = {
    unitIds: choose('unit', fleet.units, program.unitsNeeded, given.unitIds),
    instructorIds: choose('instructor', fleet.instructors, program.instructorsNeeded, given.instructorIds),
    kitIds: choose('kit', fleet.kits, program.kitsNeeded, given.kitIds),
  }
  return short.length > 0 ? { short } : { ...convoy, km }
}
