import type { Viewer } from '#lib/accounts/viewer.ts'
import type { ResourceName } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, instantAt } from '#lib/time/days.ts'
import type { HistoryFilter, Place } from './history.ts'
import { maySeeHistory } from './permissions.ts'

const PAGE_SIZE = 50

function conditionsOf(filter: HistoryFilter, before: Place | null): Prisma.Sql[] {
  const { from, to, action, person, unitId, bookingId, organizationId, requestId } = filter
  const conditions = [
    from && Prisma.sql`h.at >= ${instantAt(from)}`,
    to && Prisma.sql`h.at < ${instantAt(addDays(to, 1))}`,
    action && Prisma.sql`h.action = ${action}`,
    person &&
      ('name' in person
        ? Prisma.sql`h.account_id IS NULL AND h.actor_name = ${person.name}`
        : Prisma.sql`h.account_id = ${person.accountId}`),
    // An array rather than IN, so that the index serves both halves.
    unitId &&
      Prisma.sql`(h.resource_id = ${unitId} OR h.booking_id = ANY(ARRAY(
        SELECT booking_id FROM claims WHERE resource_id = ${unitId} AND booking_id IS NOT NULL)))`,
    bookingId && Prisma.sql`h.booking_id = ${bookingId}`,
    organizationId &&
      Prisma.sql`(h.organization_id = ${organizationId} OR h.visit_request_id = ANY(ARRAY(
        SELECT id FROM visit_requests WHERE organization_id = ${organizationId})))`,
    requestId && Prisma.sql`h.visit_request_id = ${requestId}`,
    before && Prisma.sql`(h.at, h.id) < (${before.at}, ${before.id}::bigint)`,
  ]
  return conditions.filter((condition) => condition !== null && condition !== 0 && condition !== '')
}

interface Row {
  id: bigint
  at: Date
  account_id: string | null
  actor_name: string
  action: string
  reason: string | null
  details: Prisma.JsonValue
  visit_request_id: number | null
  booking_id: number | null
  about_request_id: number | null
  about_booking_id: number | null
  offer_id: number | null
  organization_id: number | null
  organization: string | null
  program: string | null
  site: string | null
  program_id: number | null
  resource: ResourceName | null
}

function toEntry(row: Row) {
  const { at, action, reason, details, organization, program, site } = row
  return {
    id: String(row.id),
    at,
    accountId: row.account_id,
    actor: row.actor_name,
    action,
    reason,
    details,
    organization,
    program,
    site,
    requestId: row.about_request_id,
    // An offered date has no page of its own.
    bookingId: row.offer_id === null ? row.about_booking_id : null,
    programId: row.program_id,
    organizationId: row.organization_id,
    resource: row.resource,
  }
}

/**
 * Entries of the history under a filter, newest first, from a place in it onwards; `next` is the place that the
 * rest goes on behind. Entries that are written meanwhile stand before the place, so none is read twice. Null for those who may not see it.
 */
export async function findHistory(
  viewer: Viewer,
  filter: HistoryFilter,
  before: Place | null = null,
  size = PAGE_SIZE,
): Promise<{ entries: ReturnType<typeof toEntry>[]; next: Place | null } | null> {
  if (!maySeeHistory(viewer)) return null
  const conditions = conditionsOf(filter, before)
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  const rows = await database().$queryRaw<Row[]>`
    WITH entries AS MATERIALIZED (
      SELECT * FROM history h ${where} ORDER BY h.at DESC, h.id DESC LIMIT ${size + 1}
    )
    SELECT e.*, r.id AS about_request_id, b.id AS about_booking_id, b.offer_id, o.name AS organization, p.name AS program, s.name AS site,
      CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'kind', f.kind, 'name', f.name) END AS resource
    FROM entries e
    LEFT JOIN registrations seat ON seat.id = e.registration_id
    LEFT JOIN bookings b ON b.id = coalesce(e.booking_id, seat.booking_id)
    LEFT JOIN visit_requests r ON r.id = coalesce(e.visit_request_id, b.visit_request_id)
    LEFT JOIN organizations o ON o.id = coalesce(r.organization_id, e.organization_id)
    LEFT JOIN programs p ON p.id = coalesce(b.program_id, r.program_id, e.program_id)
    LEFT JOIN sites s ON s.id = coalesce(b.site_id, r.site_id)
    LEFT JOIN resources f ON f.id = e.resource_id
    ORDER BY e.at DESC, e.id DESC`
  const entries = rows.slice(0, size).map(toEntry)
  const last = entries.at(-1)
  return { entries, next: rows.length > size && last ? { at: last.at, id: last.id } : null }
}
