import { addedKm, type Mover, type Stop } from '#lib/claims/travel.ts'
import { dayNumber, instantAt, lastDayOf, type Month, monthOf } from '#lib/time/days.ts'
import { fitOf, type SearchFacts, type Start } from './starts.ts'

/** A resource that is free for a start, and what taking it costs. */
export interface Candidate {
  id: number
  /** By road, that the visit adds; less than nothing where it spares a way home and back. */
  km: number
  /** Days of the month of the first day on which it is at other visits. */
  used: number
}

/** Who could make up a convoy, the best of each kind first. */
export interface Candidates {
  units: Candidate[]
  instructors: Candidate[]
  kits: Candidate[]
}

const counted = new WeakMap<readonly Stop[], Map<Month, number>>()

/** Days of a month on which a resource is at visits, as far as its chain goes. */
export function usedDays(chain: readonly Stop[], month: Month): number {
  const months = counted.get(chain) ?? new Map<Month, number>()
  counted.set(chain, months)
  const known = months.get(month)
  if (known !== undefined) return known
  const last = dayNumber(instantAt(lastDayOf(month)).getTime())
  // Two visits may share a day: the next one counts from the day after.
  let next = dayNumber(instantAt(`${month}-01`).getTime())
  let days = 0
  for (const { from, to, at } of chain) {
    if (!at) continue
    const [begins, ends] = [Math.max(dayNumber(from), next), Math.min(dayNumber(to), last)]
    if (begins > ends) continue
    days += ends - begins + 1
    next = ends + 1
  }
  months.set(month, days)
  return days
}

const NOTHING: readonly Stop[] = []

/** Those of some resources who are free for a start: least added way first, then least used, then by id. */
export function rank(facts: SearchFacts, start: Start, movers: Mover[]): Candidate[] {
  const month = monthOf(start.day)
  const found: Candidate[] = []
  for (const mover of movers) {
    const fit = fitOf(facts, mover, start.period)
    if (!('before' in fit)) continue
    const km = addedKm(fit, mover, facts.travel)
    found.push({ id: mover.id, km, used: usedDays(facts.chains.get(mover.id) ?? NOTHING, month) })
  }
  // Ways that differ by less than a kilometre are the same way.
  return found.toSorted((a, b) => Math.round(a.km) - Math.round(b.km) || a.used - b.used || a.id - b.id)
}

/** Who could make up the convoy of a start; of a visit that is moved, its own convoy ahead of others. */
export function candidatesFor(facts: SearchFacts, own: number[] = []): (start: Start) => Candidates {
  const ownFirst = (found: Candidate[]) =>
    own.length === 0
      ? found
      : found.toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))
  const { units, instructors, kits } = facts.fleet
  return (start) => ({
    units: ownFirst(rank(facts, start, units)),
    instructors: ownFirst(rank(facts, start, instructors)),
    kits: ownFirst(rank(facts, start, kits)),
  })
}
