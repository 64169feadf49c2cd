import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { maySchedule } from './permissions.ts'

/** A unit of the office that the program of a request cannot be carried out with now, and why. */
interface UnfitUnit {
  name: string
  cause: 'program' | 'repair'
}

/** The units that do not carry the program of a request, or are in repair; none that are retired. */
export async function findUnfitUnits(viewer: Viewer, requestId: number): Promise<UnfitUnit[]> {
  if (!maySchedule(viewer)) return []
  return database().$queryRaw<UnfitUnit[]>`
    SELECT r.name, CASE WHEN carried.unit_id IS NULL THEN 'program' ELSE 'repair' END AS cause
    FROM units u
    JOIN resources r ON r.id = u.resource_id AND r.archived_at IS NULL
    JOIN visit_requests v ON v.id = ${requestId}
    LEFT JOIN unit_programs carried ON carried.unit_id = u.resource_id AND carried.program_id = v.program_id
    WHERE u.state = 'repair' OR (u.state = 'active' AND carried.unit_id IS NULL)
    ORDER BY u.code`
}
