import type { Period } from './claim.ts'
import { type Mover, type Stop, type TravelRule, type Way, wayBetween } from './travel.ts'

/** A live claim as a stop, with the ways it has now. */
export interface ChainStop extends Stop {
  claimId: number
  /** Minutes. */
  travelIn: number
  travelOut: number
}

/** The neighbourhood of a place in the chain of a mover, as somebody read it. */
export interface Chain {
  mover: Mover
  /** Of the whole chain: another number means that it has changed since. */
  version: number
  /** In order; without the claims of the booking that is about to be placed, moved or let go. */
  stops: ChainStop[]
}

/** What to claim. */
export interface NewClaim extends Period {
  resourceId: number
  travelIn: number
  travelOut: number
}

/** New ways of a claim that stays where it is. */
export interface WayChange {
  claimId: number
  travelIn: number
  travelOut: number
}

export const MINUTE_MS = 60_000

/** The stay of a mover at a visit whose convoy is needed for a period: longer by what itself needs. */
export function stopAt({ startsAt, endsAt }: Period, at: Stop['at'], mover: Mover): Stop {
  return {
    from: startsAt.getTime() - mover.setupMinutes * MINUTE_MS,
    to: endsAt.getTime() + mover.teardownMinutes * MINUTE_MS,
    at,
  }
}

/** A claim with its ways. */
export function claimOf(resourceId: number, { from, to }: Stop, before: Way, after: Way): NewClaim {
  return {
    resourceId,
    startsAt: new Date(from - before.in * MINUTE_MS),
    endsAt: new Date(to + after.out * MINUTE_MS),
    travelIn: before.in,
    travelOut: after.out,
  }
}

/** Gathers what becomes of the ways of claims that stay. */
export class WayChanges {
  readonly #ways = new Map<number, { is: ChainStop; travelIn: number; travelOut: number }>()

  /**
   * Sets the way between two stops of a chain, or at its end. Where a setting has become stricter since both were
   * claimed, the way takes what time there is: to let go of a visit is never refused.
   */
  join(earlier: ChainStop | null, later: ChainStop | null, mover: Mover, rule: TravelRule): void {
    const way = wayBetween(earlier, later, mover, rule)
    const gap =
      earlier && later ? Math.floor((later.from - earlier.to) / MINUTE_MS) : Number.POSITIVE_INFINITY
    const into = Math.min(way.in, gap)
    this.leave(earlier, { ...way, out: Math.min(way.out, gap - into) })
    this.arrive(later, { ...way, in: into })
  }

  leave(stop: ChainStop | null, way: Way): void {
    if (stop) this.#of(stop).travelOut = way.out
  }

  arrive(stop: ChainStop | null, way: Way): void {
    if (stop) this.#of(stop).travelIn = way.in
  }

  /** Those that differ from what is claimed now. */
  all(): WayChange[] {
    return [...this.#ways.values()]
      .filter(({ is, travelIn, travelOut }) => is.travelIn !== travelIn || is.travelOut !== travelOut)
      .map(({ is, travelIn, travelOut }) => ({ claimId: is.claimId, travelIn, travelOut }))
  }

  #of(stop: ChainStop) {
    const known = this.#ways.get(stop.claimId)
    if (known) return known
    const fresh = { is: stop, travelIn: stop.travelIn, travelOut: stop.travelOut }
    this.#ways.set(stop.claimId, fresh)
    return fresh
  }
}

/** The stops before and after an instant. */
function neighboursAt(stops: ChainStop[], instant: number): [ChainStop | null, ChainStop | null] {
  const index = stops.findIndex(({ from }) => from >= instant)
  const at = index < 0 ? stops.length : index
  return [stops[at - 1] ?? null, stops[at] ?? null]
}

/** What tells where in its chain a claim began. */
export interface HeldClaim {
  resourceId: number
  startsAt: Date
  travelInMinutes: number
}

/**
 * Joins what now lies on either side of where some claims began, in chains that were read without them. A visit that
 * was shortened is still there, as the earlier of the two.
 */
export function joinAround(
  chains: ReadonlyMap<number, Chain>,
  claims: HeldClaim[],
  rule: TravelRule,
  changes: WayChanges,
): void {
  for (const { resourceId, startsAt, travelInMinutes } of claims) {
    const chain = chains.get(resourceId)
    if (!chain) continue
    const began = startsAt.getTime() + travelInMinutes * MINUTE_MS
    const [earlier, later] = neighboursAt(chain.stops, began + 1)
    changes.join(earlier, later, chain.mover, rule)
  }
}
