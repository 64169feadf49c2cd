import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'

/** Desa and kelurahan with their centres, for a phone that looks for the one it is in. */
export async function findCentres(_viewer: Viewer) {
  return database().area.findMany({
    where: { kind: { in: ['desa', 'kelurahan'] } },
    select: { code: true, latitude: true, longitude: true },
    orderBy: { code: 'asc' },
  })
}
