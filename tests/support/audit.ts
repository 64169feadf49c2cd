import type { Client } from 'pg'
import { findWrongWays } from './audit-ways.ts'

/** What is wrong in a database that processes wrote to at the same time, or were killed over; nothing, as it should be. */
export async function findFaults(client: Client): Promise<string[]> {
  const faults: string[] = []
  for (const [fault, sql] of FAULTS) {
    const { rows } = await client.query<{ id: number }>(sql)
    if (rows.length > 0) faults.push(`${fault}: ${rows.map(({ id }) => id).join(', ')}`)
  }
  return [...faults, ...(await findWrongWays(client))]
}

const LIVE = `('tentative', 'confirmed', 'running', 'completed')`

const HELD = `(SELECT r.kind, c.starts_at, c.ends_at FROM claims c JOIN resources r ON r.id = c.resource_id
  WHERE c.booking_id = b.id AND c.released_at IS NULL)`

/** Each query finds what must not be. */
const FAULTS = [
  [
    'resources claimed twice at once',
    `SELECT a.id FROM claims a JOIN claims b ON a.resource_id = b.resource_id AND a.id < b.id
       AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
     WHERE a.released_at IS NULL AND b.released_at IS NULL`,
  ],
  [
    'claims of nobody',
    `SELECT c.id FROM claims c LEFT JOIN bookings b ON b.id = c.booking_id
       LEFT JOIN blackouts x ON x.id = c.blackout_id
     WHERE c.released_at IS NULL AND ((b.id IS NULL AND x.id IS NULL) OR b.status = 'cancelled'
       OR x.lifted_at IS NOT NULL)`,
  ],
  [
    'visits without their full convoy',
    `SELECT b.id FROM bookings b JOIN programs p ON p.id = b.program_id
     WHERE b.status IN ${LIVE} AND (
       (SELECT count(*) FROM ${HELD} h WHERE kind = 'unit') <> p.units_needed
       OR (SELECT count(*) FROM ${HELD} h WHERE kind = 'instructor') <> p.instructors_needed
       OR (SELECT count(*) FROM ${HELD} h WHERE kind = 'kit') <> p.kits_needed)`,
  ],
  [
    'visits whose sessions are not their days',
    `SELECT b.id FROM bookings b
       LEFT JOIN LATERAL (SELECT count(*), min(day), max(day) FROM sessions WHERE booking_id = b.id) s ON true
     WHERE b.status IN ${LIVE}
       AND (s.count, s.min, s.max) IS DISTINCT FROM (b.training_days::bigint, b.first_day, b.last_day)`,
  ],
  [
    'claims that do not reach from set-up to teardown',
    `SELECT c.id FROM claims c JOIN bookings b ON b.id = c.booking_id JOIN programs p ON p.id = b.program_id
       LEFT JOIN units u ON u.resource_id = c.resource_id
       JOIN LATERAL (SELECT min(starts_at), max(ends_at) FROM sessions WHERE booking_id = b.id) s ON true
     WHERE c.released_at IS NULL AND b.status IN ${LIVE} AND (
       c.starts_at <> s.min - make_interval(
         mins => p.setup_minutes + coalesce(u.setup_minutes, 0) + c.travel_in_minutes)
       OR c.ends_at <> s.max + make_interval(
         mins => p.teardown_minutes + coalesce(u.teardown_minutes, 0) + c.travel_out_minutes))`,
  ],
  [
    'requests that say otherwise than their visits',
    `SELECT v.id FROM visit_requests v WHERE
       (SELECT count(*) FROM bookings b WHERE b.visit_request_id = v.id AND b.offer_id IS NULL
          AND b.status IN ('tentative', 'confirmed', 'running')) <> (v.status = 'scheduled')::int
       OR (SELECT count(*) FROM bookings b WHERE b.visit_request_id = v.id
          AND b.status = 'completed') <> (v.status = 'completed')::int`,
  ],
  [
    'requests that say otherwise than their history since when they stand as they do',
    `SELECT v.id FROM visit_requests v
     WHERE v.status_since <> (SELECT max(h.at) FROM history h WHERE h.visit_request_id = v.id AND h.action IN (
       'submit', 'resubmit', 'verify', 'return', 'decline', 'withdraw', 'schedule', 'cancel', 'interrupt', 'complete',
       'offer', 'accept', 'declineOffer', 'withdrawOffer', 'lapse', 'merge', 'unmerge'))`,
  ],
  [
    'requests that say otherwise than their offers',
    `SELECT v.id FROM visit_requests v
     WHERE (SELECT count(*) FROM offers o WHERE o.visit_request_id = v.id AND o.status = 'open')
       <> (v.status = 'offered')::int`,
  ],
  [
    'offers that hold no date while they are open, more than three, or one when they are closed',
    `SELECT o.id FROM offers o WHERE (SELECT count(*) FROM bookings b WHERE b.offer_id = o.id AND b.status = 'tentative')
       NOT BETWEEN (o.status = 'open')::int AND 3 * (o.status = 'open')::int`,
  ],
  [
    'dates of another request than their offer',
    `SELECT b.id FROM bookings b JOIN offers o ON o.id = b.offer_id OR o.accepted_booking_id = b.id
     WHERE b.visit_request_id <> o.visit_request_id OR (b.offer_id IS NOT NULL AND o.accepted_booking_id = b.id)`,
  ],
  ['forms booked twice', 'SELECT min(id) AS id FROM bookings GROUP BY submission_key HAVING count(*) > 1'],
  [
    'visits whose history does not tell every change',
    `SELECT b.id FROM bookings b
     WHERE (SELECT count(*) FROM history h WHERE h.booking_id = b.id) <> b.sequence + 1`,
  ],
] as const
