import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { Holder, Period } from './claim.ts'
import type { HeldStop } from './held.ts'
import type { Point } from './travel.ts'

type VisitHolder = Extract<Holder, { kind: 'booking' }>
type BlackoutHolder = Extract<Holder, { kind: 'blackout' }>

interface HeldJson {
  /** Resource, from, to, booking or null, blackout or null; in order. */
  claims: [number, number, number, number | null, number | null][]
  bookings: (VisitHolder & { at: Point })[]
  blackouts: BlackoutHolder[]
}

/** To whom the days of a booking `b` are only offered; null where it is a visit. */
export const OFFERED = Prisma.raw(`CASE WHEN b.offer_id IS NOT NULL THEN (
  SELECT json_build_object('requestId', v.id, 'to', o.name)
  FROM visit_requests v JOIN organizations o ON o.id = v.organization_id WHERE v.id = b.visit_request_id) END`)

/** One row, one column `held`. */
function heldSql(resourceIds: number[], span: Period, exceptBookingId: number): Prisma.Sql {
  return Prisma.sql`
    WITH held AS MATERIALIZED (
      SELECT c.resource_id, c.booking_id, c.blackout_id, c.starts_at,
        (extract(epoch FROM c.starts_at) * 1000)::bigint + c.travel_in_minutes * 60000 AS begins,
        (extract(epoch FROM c.ends_at) * 1000)::bigint - c.travel_out_minutes * 60000 AS ends
      FROM unnest(${resourceIds}::int[]) AS wanted(id)
      JOIN claims c ON c.resource_id = wanted.id AND c.released_at IS NULL
        AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange(${span.startsAt}, ${span.endsAt}, '[)')
        AND c.booking_id IS DISTINCT FROM ${exceptBookingId}
    )
    SELECT json_build_object(
      'claims', (SELECT coalesce(json_agg(json_build_array(
          resource_id, begins, ends, booking_id, blackout_id) ORDER BY resource_id, starts_at), '[]') FROM held),
      'bookings', (SELECT coalesce(json_agg(json_build_object('kind', 'booking', 'id', b.id,
          'programName', p.name, 'siteName', s.name, 'firstDay', b.first_day, 'lastDay', b.last_day,
          'offered', ${OFFERED}, 'at', json_build_object('latitude', s.latitude, 'longitude', s.longitude))), '[]')
        FROM bookings b JOIN sites s ON s.id = b.site_id JOIN programs p ON p.id = b.program_id
        WHERE b.id IN (SELECT booking_id FROM held)),
      'blackouts', (SELECT coalesce(json_agg(json_build_object('kind', 'blackout', 'id', o.id,
          'cause', o.kind, 'firstDay', o.first_day, 'lastDay', o.last_day)), '[]')
        FROM blackouts o WHERE o.id IN (SELECT blackout_id FROM held))) AS held`
}

/**
 * What holds some resources within a span of time, by resource and in order, with who holds it; without the claims
 * of one booking.
 */
export async function findHeldChains(
  db: Database,
  resourceIds: number[],
  span: Period,
  exceptBookingId = 0,
): Promise<Map<number, HeldStop[]>> {
  const [row] = await db.$queryRaw<[{ held: HeldJson }]>(heldSql(resourceIds, span, exceptBookingId))
  const { claims, bookings, blackouts } = row.held
  const places = new Map(bookings.map(({ id, at }) => [id, at]))
  const visits = new Map<number, Holder>(bookings.map(({ at: _, ...holder }) => [holder.id, holder]))
  const outages = new Map<number, Holder>(blackouts.map((holder) => [holder.id, holder]))
  const chains = new Map<number, HeldStop[]>(resourceIds.map((id) => [id, []]))
  for (const [resourceId, from, to, bookingId, blackoutId] of claims)
    chains.get(resourceId)?.push({
      from,
      to,
      at: places.get(bookingId ?? 0) ?? null,
      holder: (visits.get(bookingId ?? 0) ?? outages.get(blackoutId ?? 0)) as Holder,
    })
  return chains
}
