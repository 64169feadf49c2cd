import { MINUTE_MS, stopAt } from '#lib/claims/chain.ts'
import { sessionsOn } from '#lib/claims/claim.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Mover } from '#lib/claims/travel.ts'
import { fitOf, type SearchFacts, type Start } from './starts.ts'

/** Where a way begins or ends: at a base, whose name may be unknown, or at another visit. */
export type Place = { kind: 'base'; name: string | null } | { kind: 'visit'; siteName: string }

/** What a mover does for a visit, from leaving for it to being where it goes next. */
export interface Itinerary {
  from: Place
  leaves: Date
  inMinutes: number
  /** Set-up begins, the first session begins, the last one ends, teardown ends. */
  setsUp: Date
  opens: Date
  closes: Date
  packed: Date
  outMinutes: number
  to: Place
  arrives: Date
}

/** What a mover that is free for a start would do; null where it is not free. */
export function itineraryOf(facts: SearchFacts<HeldStop>, mover: Mover, start: Start): Itinerary | null {
  const fit = fitOf(facts, mover, start.period)
  if ('obstacle' in fit) return null
  const { before, after, earlier, later } = fit
  const stop = stopAt(start.period, facts.place, mover)
  const [first, last] = sessionsOn([start.day, start.lastDay], facts.program, facts.office)
  if (!first || !last) return null
  // A way straight on is counted wholly before the later of two visits.
  const outMinutes = after.straight ? after.in : after.out
  return {
    from: placeOf(before.straight ? earlier : null, mover),
    leaves: new Date(stop.from - before.in * MINUTE_MS),
    inMinutes: before.in,
    setsUp: new Date(stop.from),
    opens: first.startsAt,
    closes: last.endsAt,
    packed: new Date(stop.to),
    outMinutes,
    to: placeOf(after.straight ? later : null, mover),
    arrives: new Date(stop.to + outMinutes * MINUTE_MS),
  }
}

function placeOf(stop: HeldStop | null, { baseName = null }: Mover): Place {
  return stop?.holder.kind === 'booking'
    ? { kind: 'visit', siteName: stop.holder.siteName }
    : { kind: 'base', name: baseName }
}
