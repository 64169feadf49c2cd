import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { nextNumber } from './numbers.ts'

export const KECAMATAN = '32.16.01'
export const DESA = '32.16.01.2001'

const POINT = { latitude: -6.2, longitude: 107.1 }

/** The regency, one kecamatan and one of its desa, unless they are there. */
export async function ensureAreas(): Promise<void> {
  await database().area.createMany({
    data: [
      { code: '32.16', kind: 'regency', name: 'Bekasi', ...POINT },
      { code: KECAMATAN, kind: 'kecamatan', name: 'Kecamatan Uji', parentCode: '32.16', ...POINT },
      { code: DESA, kind: 'desa', name: 'Desa Uji', parentCode: KECAMATAN, ...POINT },
    ],
    skipDuplicates: true,
  })
}

export async function createOrganization(
  data: Partial<Prisma.OrganizationUncheckedCreateInput> = {},
): Promise<{ id: number; name: string; areaCode: string }> {
  await ensureAreas()
  return database().organization.create({
    data: { kind: 'company', name: `PT Uji ${nextNumber()}`, areaCode: DESA, ...data },
    select: { id: true, name: true, areaCode: true },
  })
}

/** A place that meets every need a program can have; pass facts to take one away. */
export async function createSite(
  data: Partial<Prisma.SiteUncheckedCreateInput> = {},
): Promise<{ id: number; name: string }> {
  await ensureAreas()
  return database().site.create({
    data: {
      kind: 'factory',
      name: `Pabrik Uji ${nextNumber()}`,
      areaCode: DESA,
      ...POINT,
      powerVa: 100_000,
      powerPhase: 'three',
      flatParking: true,
      roof: true,
      water: true,
      toilets: true,
      ventilation: true,
      ...data,
    },
    select: { id: true, name: true },
  })
}

/** A kecamatan with an outline, as an import leaves it. */
export async function outlineKecamatan(): Promise<void> {
  await ensureAreas()
  const ring = [
    [107, -6],
    [107.1, -6],
    [107.1, -6.1],
  ]
  await database().areaOutline.create({ data: { code: KECAMATAN, rings: [ring] } })
}
