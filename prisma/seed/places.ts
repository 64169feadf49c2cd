import type { Database } from '#lib/database/client.ts'
import type { AreaFact } from './areas.ts'

const OFFICES = {
  kecamatan: { kind: 'kecamatan_office', title: 'Kantor Kecamatan' },
  desa: { kind: 'desa_office', title: 'Kantor Desa' },
  kelurahan: { kind: 'desa_office', title: 'Kantor Kelurahan' },
} as const

/** The office's base, in Desa Srimahi, Tambun Utara. */
export const TRAINING_CENTRE = {
  kind: 'training_centre' as const,
  name: 'BLK Kabupaten Bekasi',
  address: 'Desa Srimahi, Kecamatan Tambun Utara',
  areaCode: '32.16.05.2007',
  latitude: -6.1765,
  longitude: 107.082,
}

/** Points are somewhere inside the estate, not its gate; the areas are where most of it lies. */
const ESTATES = [
  ['Kawasan Industri Jababeka', '32.16.09.2006', -6.2865, 107.1475],
  ['Kawasan Industri MM2100', '32.16.08.2005', -6.3045, 107.0905],
  ['East Jakarta Industrial Park (EJIP)', '32.16.19.2005', -6.334, 107.126],
  ['Delta Silicon Industrial Park', '32.16.20.2001', -6.358, 107.149],
  ['Greenland International Industrial Center (GIIC)', '32.16.20.2002', -6.3755, 107.1865],
  ['Bekasi International Industrial Estate (BIIE)', '32.16.19.2005', -6.3295, 107.1325],
  ['Kawasan Lippo Cikarang', '32.16.19.2001', -6.336, 107.148],
] as const

/**
 * Inserts the places that are missing. A place counts as there when its area has one of its kind, or one of its
 * kind has its name, so that what staff renamed, moved or archived does not come back.
 */
export async function seedPlaces(tx: Database, areas: AreaFact[]): Promise<void> {
  const wanted = [...officesOf(areas), TRAINING_CENTRE, ...estates()]
  const there = await tx.site.findMany({
    where: { organizationId: null, demo: false },
    select: { kind: true, name: true, areaCode: true },
  })
  const taken = new Set(
    there.flatMap((site) => [`${site.kind} ${site.areaCode}`, `${site.kind} ${site.name}`]),
  )
  const isTaken = (site: { kind: string; name: string; areaCode: string }) =>
    taken.has(`${site.kind} ${site.areaCode}`) ||
    (!site.kind.endsWith('_office') && taken.has(`${site.kind} ${site.name}`))
  await tx.site.createMany({ data: wanted.filter((site) => !isTaken(site)) })
}

/** One office an area, at its centre until somebody has looked where it really stands. */
function officesOf(areas: AreaFact[]) {
  return areas.flatMap(({ kind, name, code, latitude, longitude }) =>
    kind === 'regency'
      ? []
      : {
          kind: OFFICES[kind].kind,
          name: `${OFFICES[kind].title} ${name}`,
          areaCode: code,
          latitude,
          longitude,
        },
  )
}

function estates() {
  return ESTATES.map(([name, areaCode, latitude, longitude]) => ({
    kind: 'estate' as const,
    name,
    areaCode,
    latitude,
    longitude,
  }))
}
