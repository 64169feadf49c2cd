import type { ResourceKind } from '#lib/claims/claim.ts'
import { addedKm, type Mover, type Stop } from '#lib/claims/travel.ts'
import { fitOf, type SearchFacts, type Start } from './starts.ts'

export interface Convoy {
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}

export interface Choice extends Convoy {
  /** Kilometres by road that the visit adds, over the whole convoy. */
  km: number
}

const DAY_MS = 86_400_000

const counted = new WeakMap<readonly Stop[], number>()

/** Days, in parts too, that a resource spends at visits, of those that its chain holds. */
export function usedDays(chain: readonly Stop[] = []): number {
  const known = counted.get(chain)
  if (known !== undefined) return known
  const days = chain.reduce((sum, { from, to, at }) => (at ? sum + (to - from) / DAY_MS : sum), 0)
  counted.set(chain, days)
  return days
}

interface Candidate {
  id: number
  km: number
  used: number
}

/** Those of some resources who are free for a start: least added way first, then least used, then by id. */
export function rank(facts: SearchFacts, start: Start, movers: Mover[]): Candidate[] {
  const found: Candidate[] = []
  for (const mover of movers) {
    const fit = fitOf(facts, mover, start.period)
    if (!('before' in fit)) continue
    const km = addedKm(fit, mover, facts.travel)
    found.push({ id: mover.id, km, used: usedDays(facts.chains.get(mover.id)) })
  }
  // Ways that differ by less than a kilometre are the same way.
  return found.toSorted((a, b) => Math.round(a.km) - Math.round(b.km) || a.used - b.used || a.id - b.id)
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
