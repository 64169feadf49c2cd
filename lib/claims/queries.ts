import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import type { Conflict, Held, Holder, Offered, Period, ResourceKind } from './claim.ts'
import { OFFERED } from './held-queries.ts'

interface HolderRow {
  booking_id: number | null
  blackout_id: number | null
  cause: 'maintenance' | 'leave' | 'workshop' | null
  program_name: string | null
  site_name: string | null
  first_day: Date
  last_day: Date
  offered: Offered | null
}

interface ConflictRow extends HolderRow {
  resource_id: number
  kind: ResourceKind
  name: string
}

/** What tells who holds a claim, and where it stands. */
const HOLDER = Prisma.sql`${OFFERED} AS offered, c.booking_id, c.blackout_id, o.kind::text AS cause,
  p.name AS program_name, s.name AS site_name,
  coalesce(b.first_day, o.first_day) AS first_day, coalesce(b.last_day, o.last_day) AS last_day`
const HOLDERS = Prisma.raw(`LEFT JOIN bookings b ON b.id = c.booking_id
  LEFT JOIN sites s ON s.id = b.site_id
  LEFT JOIN programs p ON p.id = b.program_id
  LEFT JOIN blackouts o ON o.id = c.blackout_id`)

/** Claims on some resources that hold within a span of time, but for those of one booking. */
function live(resourceIds: number[], span: Period, exceptBookingId: number) {
  return Prisma.sql`c.resource_id = ANY(${resourceIds})
      AND c.released_at IS NULL
      AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange(${span.startsAt}, ${span.endsAt}, '[)')
      AND c.booking_id IS DISTINCT FROM ${exceptBookingId}`
}

/** Who holds the claims that stand in somebody's way, but for those released meanwhile. */
export async function findObstacleHolders(
  db: Database,
  obstacles: { claimId: number; wayMinutes: number | null }[],
): Promise<Conflict[]> {
  const rows = await db.$queryRaw<(ConflictRow & { claim_id: number })[]>`
    SELECT c.id AS claim_id, r.id AS resource_id, r.kind::text AS kind, r.name, ${HOLDER}
    FROM claims c
    JOIN resources r ON r.id = c.resource_id
    ${HOLDERS}
    WHERE c.id = ANY(${obstacles.map(({ claimId }) => claimId)}) AND c.released_at IS NULL
    ORDER BY r.id`
  const minutes = new Map(obstacles.map(({ claimId, wayMinutes }) => [claimId, wayMinutes]))
  return rows.map((row) => toConflict(row, minutes.get(row.claim_id) ?? null))
}

function toConflict(row: ConflictRow, wayMinutes: number | null): Conflict {
  const resource = { id: row.resource_id, kind: row.kind, name: row.name }
  return { resource, holder: toHolder(row), wayMinutes }
}

function toHolder(row: HolderRow): Holder {
  const days = { firstDay: fromDateColumn(row.first_day), lastDay: fromDateColumn(row.last_day) }
  return row.cause
    ? { kind: 'blackout', id: row.blackout_id as number, cause: row.cause, ...days }
    : {
        kind: 'booking',
        id: row.booking_id as number,
        programName: row.program_name as string,
        siteName: row.site_name as string,
        ...days,
        offered: row.offered,
      }
}

/** The live claims on some resources that reach into a span of time, by resource and in order, with who holds each. */
export async function findHeld(
  db: Database,
  resourceIds: number[],
  span: Period,
  exceptBookingId = 0,
): Promise<Map<number, Held[]>> {
  const rows = await db.$queryRaw<(HolderRow & { resource_id: number; starts_at: Date; ends_at: Date })[]>`
    SELECT c.resource_id, c.starts_at, c.ends_at, ${HOLDER}
    FROM claims c
    ${HOLDERS}
    WHERE ${live(resourceIds, span, exceptBookingId)}
    ORDER BY c.resource_id, c.starts_at`
  const held = new Map<number, Held[]>(resourceIds.map((id) => [id, []]))
  for (const row of rows)
    held.get(row.resource_id)?.push({ startsAt: row.starts_at, endsAt: row.ends_at, holder: toHolder(row) })
  return held
}
