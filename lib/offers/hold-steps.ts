import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { PlacementRefusal } from '#lib/bookings/booking.ts'
import { convoyNames } from '#lib/bookings/convoy-steps.ts'
import { insertOffered } from '#lib/bookings/insert-steps.ts'
import { judge } from '#lib/bookings/judge-steps.ts'
import { type Placement, type PlacementFacts, resourcesOf, stretched } from '#lib/bookings/placement.ts'
import { findPlacementFacts } from '#lib/bookings/placement-queries.ts'
import { type Obstacle, workOut } from '#lib/bookings/ways.ts'
import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import { type Day, dayAt, instantAt } from '#lib/time/days.ts'
import type { PickedDate } from './picked-date.ts'

interface Wanted {
  requestId: number
  offerId: number
  date: PickedDate
  outsideWindow: boolean
}

export interface HeldDays {
  bookingId: number
  firstDay: Day
  lastDay: Day
}

/** What stands in the way, to be explained once nothing is locked any more. */
export interface Obstructed {
  kind: 'obstructed'
  facts: PlacementFacts
  placement: Placement
  obstacles: Obstacle[]
}

/**
 * Claims the convoy of one date of an offer, or says what stands against it. The request and everything that any of
 * the dates needs are locked by then, so that what is read stays so.
 */
export async function holdDate(
  tx: Database,
  staff: StaffViewer,
  { requestId, offerId, date, outsideWindow }: Wanted,
  now: Date,
): Promise<Result<HeldDays, PlacementRefusal | Obstructed>> {
  const today = dayAt(now)
  const arriving = { resourceIds: resourcesOf(date), at: instantAt(date.firstDay) }
  const found = await findPlacementFacts(tx, requestId, { arriving })
  if (!found) throw new Error(`request ${requestId} is gone under its lock`)
  const facts = stretched(found, date.trainingDays)
  const judged = await judge(tx, facts, date, today)
  if (!judged.ok) return judged
  const placement = judged.value
  const { firstDay, lastDay } = placement
  const { windowStart, windowEnd } = facts.request
  if (!outsideWindow && (firstDay < windowStart || lastDay > windowEnd))
    return refuse({ kind: 'outsideWindow', windowStart, windowEnd, firstDay, lastDay })
  const worked = workOut(facts, placement)
  if ('obstacles' in worked)
    return refuse({ kind: 'obstructed', facts, placement, obstacles: worked.obstacles })
  const visit = {
    ...{ requestId, placement, chains: facts.chains, claims: worked.claims, changes: worked.changes.all() },
    ...{ confirmed: false, readinessWaiver: null, submissionKey: randomUUID() },
    seats: facts.program.seatsMax,
    siteReady: readinessGaps(facts.site, facts.program).length === 0,
    convoy: convoyNames(facts, placement),
  }
  const bookingId = await insertOffered(tx, staff, visit, offerId, now)
  if (typeof bookingId === 'string')
    throw new Error(`a date of offer ${offerId} is ${bookingId} under its lock`)
  return done({ bookingId, firstDay, lastDay })
}
