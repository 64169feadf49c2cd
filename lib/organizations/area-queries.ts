import type { Database } from '#lib/database/client.ts'

/** The desa, kelurahan or kecamatan that an organization or a place can lie in; null for what is none. */
export async function findAskingArea(db: Database, code: string) {
  return db.area.findUnique({
    where: { code, kind: { in: ['desa', 'kelurahan', 'kecamatan'] } },
    select: { code: true, kind: true, name: true, latitude: true, longitude: true },
  })
}

/** All kecamatan with their desa, as forms offer them. */
export async function findAreaChoices(db: Database) {
  return db.area.findMany({
    where: { kind: 'kecamatan' },
    select: {
      code: true,
      name: true,
      children: { select: { code: true, name: true }, orderBy: { name: 'asc' } },
    },
    orderBy: { name: 'asc' },
  })
}
