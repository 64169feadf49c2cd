import type { Viewer } from '#lib/accounts/viewer.ts'
import type { NewClaim, WayChange } from '#lib/claims/chain.ts'
import { changeWays, holdChains, insertClaimsFor } from '#lib/claims/write-steps.ts'
import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { actorOf } from '#lib/history/commands.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { insertSessionsFor } from './session-steps.ts'

export interface NewVisit {
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

/** What a convoy is claimed for. */
interface Purpose {
  /** The status in which the request waits for it. */
  waits: 'queued' | 'offered'
  /** Query that answers the request, once everything is held. */
  request: Prisma.Sql
  offerId: number | null
  action: 'schedule' | 'holdDate'
  /** Whose timeline tells of it. */
  toldTo: number | null
}

const ONCE_HELD = Prisma.sql`EXISTS (SELECT FROM waiting) AND (SELECT held FROM whole)`
const OF_REQUEST = Prisma.sql`id, site_id, program_id, audience, demo`

/** Turns a queued request into a visit; see insertBooking. */
export async function insertVisit(db: Database, viewer: Viewer, visit: NewVisit, now: Date) {
  const { requestId } = visit
  const request = Prisma.sql`UPDATE visit_requests SET status = 'scheduled', status_since = ${now}
      WHERE id = ${requestId} AND ${ONCE_HELD} RETURNING ${OF_REQUEST}`
  const purpose = { waits: 'queued', request, offerId: null, action: 'schedule', toldTo: requestId } as const
  return insertBooking(db, viewer, visit, purpose, now)
}

/** Holds a date of an offer for its request; see insertBooking. */
export async function insertOffered(
  db: Database,
  viewer: Viewer,
  visit: NewVisit,
  offerId: number,
  now: Date,
) {
  const request = Prisma.sql`SELECT ${OF_REQUEST} FROM visit_requests
      WHERE id = ${visit.requestId} AND ${ONCE_HELD}`
  const purpose = { waits: 'offered', request, offerId, action: 'holdDate', toldTo: null } as const
  return insertBooking(db, viewer, visit, purpose, now)
}

/**
 * Inserts a booking with its whole convoy, in one statement and so in one transaction: either every row of it is there
 * afterwards, or none. Locks the request, then the resources in the order of their ids (see lockResources), and only
 * then inserts. Answers the booking's id; 'notWaiting' when the request does not wait for it; 'stale' when a chain is
 * not any more as it was read. Throws claims_no_overlap where somebody claimed without a lock.
 */
async function insertBooking(
  db: Database,
  viewer: Viewer,
  visit: NewVisit,
  { waits, request, offerId, action, toldTo }: Purpose,
  now: Date,
): Promise<number | 'notWaiting' | 'stale'> {
  const { requestId, placement, confirmed, readinessWaiver, convoy } = visit
  const { firstDay, lastDay, sessions } = placement
  const actor = actorOf(viewer)
  const details = JSON.stringify({ firstDay, lastDay, confirmed, convoy })
  const [row] = await db.$queryRaw<[{ id: number | null; waiting: boolean }]>`
    WITH waiting AS MATERIALIZED (
      SELECT id FROM visit_requests WHERE id = ${requestId} AND status = ${Prisma.raw(`'${waits}'`)}
      FOR NO KEY UPDATE
    ), ${holdChains(visit.chains.values(), Prisma.sql`EXISTS (SELECT FROM waiting)`)}, request AS (
      ${request}
    ), ${changeWays(visit.changes, Prisma.sql`EXISTS (SELECT FROM request)`)}, booking AS (
      INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
        training_days, seats, site_ready, readiness_waiver, submission_key, offer_id, demo, created_at, changed_at)
      SELECT id, site_id, program_id, ${confirmed ? 'confirmed' : 'tentative'}::booking_status, audience,
        ${firstDay}::date, ${lastDay}::date, ${sessions.length}, ${visit.seats}, ${visit.siteReady},
        ${readinessWaiver}, ${visit.submissionKey}::uuid, ${offerId}::int, demo, ${now}, ${now}
      FROM request
      RETURNING id
    ), ${insertClaimsFor(visit.claims)}, ${insertSessionsFor(sessions)}, remembered AS (
      INSERT INTO history (at, account_id, actor_name, action, reason, details, visit_request_id, booking_id)
      SELECT ${now}, ${actor.accountId}, ${actor.actorName}, ${Prisma.raw(`'${action}'`)}, ${readinessWaiver},
        ${details}::jsonb, ${toldTo}::int, id
      FROM booking
    )
    SELECT (SELECT id FROM booking) AS id, EXISTS (SELECT FROM waiting) AS waiting`
  if (row.id !== null) return row.id
  return row.waiting ? 'stale' : 'notWaiting'
}
