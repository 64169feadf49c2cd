import type { Viewer } from '#lib/accounts/viewer.ts'
import type { NewClaim, WayChange } from '#lib/claims/chain.ts'
import { changeWays, holdChains, insertClaimsFor } from '#lib/claims/write-steps.ts'
import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { actorOf } from '#lib/history/commands.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { insertSessionsFor } from './session-steps.ts'

interface NewVisit {
  requestId: number
  placement: Placement
  chains: PlacementFacts['chains']
  claims: NewClaim[]
  changes: WayChange[]
  confirmed: boolean
  seats: number
  siteReady: boolean
  readinessWaiver: string | null
  submissionKey: string
  /** For the history: what the convoy was called. */
  convoy: string[]
}

/**
 * Turns a queued request into a visit with its whole convoy, in one statement and so in one transaction: either
 * every row of it is there afterwards, or none. Locks the request, then the resources in the order of their ids
 * (see lockResources), and only then inserts. Answers the booking's id; 'notWaiting' when the request is not queued;
 * 'stale' when a chain is not any more as it was read. Throws claims_no_overlap where somebody claimed without a lock.
 */
export async function insertVisit(
  db: Database,
  viewer: Viewer,
  visit: NewVisit,
  now: Date,
): Promise<number | 'notWaiting' | 'stale'> {
  const { requestId, placement, confirmed, readinessWaiver, convoy } = visit
  const { firstDay, lastDay, sessions } = placement
  const actor = actorOf(viewer)
  const details = JSON.stringify({ firstDay, lastDay, confirmed, convoy })
  const [row] = await db.$queryRaw<[{ id: number | null; waiting: boolean }]>`
    WITH waiting AS MATERIALIZED (
      SELECT id FROM visit_requests WHERE id = ${requestId} AND status = 'queued' FOR NO KEY UPDATE
    ), ${holdChains(visit.chains.values(), Prisma.sql`EXISTS (SELECT FROM waiting)`)}, request AS (
      UPDATE visit_requests SET status = 'scheduled', status_since = ${now}
      WHERE id = ${requestId} AND EXISTS (SELECT FROM waiting) AND (SELECT held FROM whole)
      RETURNING id, site_id, program_id, audience, demo
    ), ${changeWays(visit.changes, Prisma.sql`EXISTS (SELECT FROM request)`)}, booking AS (
      INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
        training_days, seats, site_ready, readiness_waiver, submission_key, demo, created_at, changed_at)
      SELECT id, site_id, program_id, ${confirmed ? 'confirmed' : 'tentative'}::booking_status, audience,
        ${firstDay}::date, ${lastDay}::date, ${sessions.length}, ${visit.seats}, ${visit.siteReady},
        ${readinessWaiver}, ${visit.submissionKey}::uuid, demo, ${now}, ${now}
      FROM request
      RETURNING id
    ), ${insertClaimsFor(visit.claims)}, ${insertSessionsFor(sessions)}, remembered AS (
      INSERT INTO history (at, account_id, actor_name, action, reason, details, visit_request_id, booking_id)
      SELECT ${now}, ${actor.accountId}, ${actor.actorName}, 'schedule', ${readinessWaiver}, ${details}::jsonb,
        ${requestId}::int, id
      FROM booking
    )
    SELECT (SELECT id FROM booking) AS id, EXISTS (SELECT FROM waiting) AS waiting`
  if (row.id !== null) return row.id
  return row.waiting ? 'stale' : 'notWaiting'
}
