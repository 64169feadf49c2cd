import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { actorOf } from '#lib/history/commands.ts'
import type { Placement } from './placement.ts'

interface NewVisit {
  requestId: number
  placement: Placement
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
 * (see lockResources), and only then inserts: an unknown resource fails on its foreign key. Answers the booking's id, or null when the request is not queued;
 * throws claims_no_overlap where a resource is held.
 */
export async function insertVisit(
  db: Database,
  viewer: Viewer,
  visit: NewVisit,
  now: Date,
): Promise<number | null> {
  const { requestId, placement, confirmed, readinessWaiver, convoy } = visit
  const { firstDay, lastDay, period, resourceIds, sessions } = placement
  const actor = actorOf(viewer)
  const details = JSON.stringify({ firstDay, lastDay, confirmed, convoy })
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH request AS (
      UPDATE visit_requests SET status = 'scheduled' WHERE id = ${requestId} AND status = 'queued'
      RETURNING id, site_id, program_id, audience, demo
    ), held AS MATERIALIZED (
      SELECT id FROM resources WHERE id = ANY(${resourceIds}) AND EXISTS (SELECT FROM request)
      ORDER BY id FOR NO KEY UPDATE
    ), booking AS (
      INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
        training_days, seats, site_ready, readiness_waiver, submission_key, demo, created_at, changed_at)
      SELECT id, site_id, program_id, ${confirmed ? 'confirmed' : 'tentative'}::booking_status, audience,
        ${firstDay}::date, ${lastDay}::date, ${sessions.length}, ${visit.seats}, ${visit.siteReady}, ${readinessWaiver},
        ${visit.submissionKey}::uuid, demo, ${now}, ${now}
      FROM request WHERE (SELECT count(*) FROM held) IS NOT NULL
      RETURNING id
    ), claimed AS (
      INSERT INTO claims (booking_id, resource_id, starts_at, ends_at)
      SELECT booking.id, wanted, ${period.startsAt}, ${period.endsAt}
      FROM booking, unnest(${resourceIds}::int[]) AS wanted
    ), trained AS (
      INSERT INTO sessions (booking_id, day, starts_at, ends_at)
      SELECT booking.id, session.*
      FROM booking, unnest(${sessions.map(({ day }) => day)}::date[],
        ${sessions.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${sessions.map(({ endsAt }) => endsAt)}::timestamptz[]) AS session
    ), remembered AS (
      INSERT INTO history (at, account_id, actor_name, action, reason, details, visit_request_id, booking_id)
      SELECT ${now}, ${actor.accountId}, ${actor.actorName}, 'schedule', ${readinessWaiver}, ${details}::jsonb,
        ${requestId}::int, id
      FROM booking
    )
    SELECT id FROM booking`
  return rows[0]?.id ?? null
}
