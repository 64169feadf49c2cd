import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { NewClaim, WayChange } from '#lib/claims/chain.ts'
import { changeWays, holdChains, insertClaimsFor } from '#lib/claims/write-steps.ts'
import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { actorOf } from '#lib/history/commands.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { insertSessionsFor } from './session-steps.ts'
import { isVisit } from './visit-queries.ts'

/** The old sessions are gone before the new ones come, some on the same days. */
const AFTER_DELETION = Prisma.sql`(SELECT count(*) FROM gone) IS NOT NULL`

interface Rewrite {
  bookingId: number
  requestId: number
  /** The booking's sequence when the person looked at it. */
  sequence: number
  placement: Placement
  /** Of every resource that it had or will have. */
  chains: PlacementFacts['chains']
  claims: NewClaim[]
  changes: WayChange[]
  action: 'move' | 'undo'
  /** For the history and, as the last reason, for the public. */
  reason: string
  statusReason: string | null
  details: Prisma.InputJsonObject
}

/**
 * Gives a visit other days and another convoy, in one statement: releases its claims, sets the ways of its old and its
 * new neighbours, claims anew. Locks the booking, then the resources in the order of their ids. Answers 'seen' when the
 * booking is not as the person saw it, 'stale' when a chain is not any more as it was read.
 */
export async function rewriteVisit(
  db: Database,
  viewer: StaffViewer,
  rewrite: Rewrite,
  now: Date,
): Promise<'done' | 'seen' | 'stale'> {
  const { bookingId, requestId, placement, action, reason, statusReason } = rewrite
  const actor = actorOf(viewer)
  const [row] = await db.$queryRaw<[{ done: boolean; seen: boolean }]>`
    WITH seen AS MATERIALIZED (
      SELECT id FROM bookings
      WHERE id = ${bookingId} AND sequence = ${rewrite.sequence} AND status IN ('tentative', 'confirmed')
        AND ${isVisit('bookings')}
      FOR NO KEY UPDATE
    ), ${holdChains(rewrite.chains.values(), Prisma.sql`EXISTS (SELECT FROM seen)`)}, booking AS (
      UPDATE bookings SET first_day = ${placement.firstDay}::date, last_day = ${placement.lastDay}::date,
        training_days = ${placement.sessions.length}, sequence = sequence + 1, status_reason = ${statusReason},
        changed_at = ${now}
      WHERE id = ${bookingId} AND EXISTS (SELECT FROM seen) AND (SELECT held FROM whole)
      RETURNING id
    ), released AS (
      UPDATE claims SET released_at = ${now}
      WHERE booking_id = ${bookingId} AND released_at IS NULL AND EXISTS (SELECT FROM booking)
    ), ${changeWays(rewrite.changes, Prisma.sql`EXISTS (SELECT FROM booking)`)}, gone AS (
      DELETE FROM sessions WHERE booking_id = ${bookingId} AND EXISTS (SELECT FROM booking) RETURNING day
    ), ${insertClaimsFor(rewrite.claims)}, ${insertSessionsFor(placement.sessions, AFTER_DELETION)}, remembered AS (
      INSERT INTO history (at, account_id, actor_name, action, reason, details, visit_request_id, booking_id)
      SELECT ${now}, ${actor.accountId}, ${actor.actorName}, ${action}, ${reason},
        ${JSON.stringify(rewrite.details)}::jsonb, ${requestId}::int, id
      FROM booking
    )
    SELECT EXISTS (SELECT FROM booking) AS done, EXISTS (SELECT FROM seen) AS seen`
  if (row.done) return 'done'
  return row.seen ? 'stale' : 'seen'
}
