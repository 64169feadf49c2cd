import type { Database } from '#lib/database/client.ts'

export interface LockedOrganization {
  id: number
  name: string
  demo: boolean
  verifiedAt: Date | null
  refusedAt: Date | null
  sameAsId: number | null
  archivedAt: Date | null
}

/** Locks organizations in the order of their ids; members and places are changed under this lock. */
export async function lockOrganizations(tx: Database, ids: number[]): Promise<LockedOrganization[]> {
  return tx.$queryRaw<LockedOrganization[]>`
    SELECT id, name, demo, verified_at AS "verifiedAt", refused_at AS "refusedAt", same_as_id AS "sameAsId",
      archived_at AS "archivedAt"
    FROM organizations WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`
}
