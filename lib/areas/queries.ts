import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { slugOf } from './area.ts'
import type { Outline } from './regency.ts'

/** Desa and kelurahan with their centres, for a phone that looks for the one it is in. */
export async function findCentres(_viewer: Viewer) {
  return database().area.findMany({
    where: { kind: { in: ['desa', 'kelurahan'] } },
    select: { code: true, latitude: true, longitude: true },
    orderBy: { code: 'asc' },
  })
}

/** The kecamatan that an address means, by its name or its code. */
export async function findKecamatan(_viewer: Viewer, text: string) {
  const kecamatan = await database().area.findMany({
    where: { kind: 'kecamatan' },
    select: { code: true, name: true },
  })
  return kecamatan.find(({ code, name }) => slugOf(name) === text || code === text) ?? null
}

/** What was imported of the shapes of areas. */
export async function findOutlines(_viewer: Viewer): Promise<Outline[]> {
  const rows = await database().areaOutline.findMany({ orderBy: { code: 'asc' } })
  return rows.map(({ code, rings }) => ({ code, rings: rings as unknown as Outline['rings'] }))
}
