import { readFile } from 'node:fs/promises'
import { getDistricts, getRegencies, getVillages } from 'idn-area-data'
import type { Database } from '#lib/database/client.ts'

const REGENCY = '32.16'

export interface AreaFact {
  code: string
  kind: 'regency' | 'kecamatan' | 'desa' | 'kelurahan'
  name: string
  parentCode: string | null
  latitude: number
  longitude: number
}

/** The centre of each kecamatan, desa and kelurahan, from bekasi-areas.csv. */
export async function readCentres(): Promise<AreaFact[]> {
  const text = await readFile(new URL('./bekasi-areas.csv', import.meta.url), 'utf8')
  const [, ...lines] = text.trim().split(/\r?\n/)
  return lines.map((line) => {
    const [code, kind, name, parentCode, latitude, longitude] = line.split(',') as [string, ...string[]]
    return {
      code,
      kind: kind as AreaFact['kind'],
      name: name as string,
      parentCode: parentCode as string,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }
  })
}

/** Codes and names as the package has them; the village part of a code begins with 1 for a kelurahan. */
export async function readOfficialAreas(): Promise<Omit<AreaFact, 'latitude' | 'longitude'>[]> {
  const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()])
  return [
    ...regencies
      .filter(({ code }) => code === REGENCY)
      .map(({ code, name }) => ({ code, name, kind: 'regency' as const, parentCode: null })),
    ...districts
      .filter((district) => district.regency_code === REGENCY)
      .map(({ code, name }) => ({ code, name, kind: 'kecamatan' as const, parentCode: REGENCY })),
    ...villages
      .filter((village) => village.district_code.startsWith(`${REGENCY}.`))
      .map(({ code, name, district_code }) => ({
        code,
        name,
        kind: code.at(-4) === '1' ? ('kelurahan' as const) : ('desa' as const),
        parentCode: district_code,
      })),
  ]
}

/** Inserts the areas that are missing; answers them all, with their centres. */
export async function seedAreas(tx: Database): Promise<AreaFact[]> {
  const [official, centres] = await Promise.all([readOfficialAreas(), readCentres()])
  const pointOf = new Map(centres.map(({ code, latitude, longitude }) => [code, { latitude, longitude }]))
  const kecamatan = centres.filter(({ kind }) => kind === 'kecamatan')
  pointOf.set(REGENCY, {
    latitude: mean(kecamatan.map(({ latitude }) => latitude)),
    longitude: mean(kecamatan.map(({ longitude }) => longitude)),
  })
  const areas = official.map((area) => {
    const point = pointOf.get(area.code)
    if (!point) throw new Error(`bekasi-areas.csv has no centre for ${area.code} ${area.name}`)
    return { ...area, ...point }
  })
  await tx.area.createMany({ data: areas, skipDuplicates: true })
  return areas
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
