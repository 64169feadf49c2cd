import { OFFERED } from '#lib/claims/held-queries.ts'
import type { Database } from '#lib/database/client.ts'
import type { ComingVisit } from './fleet.ts'

/** The visits that hold a resource now or later, the next one first. */
export async function findComingVisits(db: Database, resourceId: number, now: Date): Promise<ComingVisit[]> {
  return db.$queryRaw<ComingVisit[]>`
    SELECT b.id, p.id AS "programId", p.training_type_id AS "trainingTypeId", p.name AS "programName",
      s.name AS "siteName", b.first_day::text AS "firstDay", b.last_day::text AS "lastDay",
      ${OFFERED} AS offered
    FROM claims c
    JOIN bookings b ON b.id = c.booking_id
    JOIN programs p ON p.id = b.program_id
    JOIN sites s ON s.id = b.site_id
    WHERE c.resource_id = ${resourceId} AND c.released_at IS NULL AND c.ends_at > ${now}
      AND b.status IN ('tentative', 'confirmed', 'running')
    ORDER BY c.starts_at`
}
