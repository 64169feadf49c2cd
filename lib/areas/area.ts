/** An official region and its centre. */
export interface AreaPoint {
  /** Kemendagri code: "32.16.05" of a kecamatan, "32.16.05.2001" of a desa or kelurahan. */
  code: string
  name: string
  kind: 'kecamatan' | 'desa' | 'kelurahan'
  latitude: number
  longitude: number
}

/** The kecamatan that a desa lies in, by their codes. */
export const kecamatanOf = (code: string) => code.slice(0, 8)

/** "Kecamatan Setu", "Desa Cibening", "Kelurahan Jatimulya" */
export function areaWords({ kind, name }: Pick<AreaPoint, 'kind' | 'name'>): string {
  const words = { kecamatan: 'Kecamatan', desa: 'Desa', kelurahan: 'Kelurahan' }
  return name.startsWith(`${words[kind]} `) ? name : `${words[kind]} ${name}`
}

/** A name as an address has it: "tambun-selatan". */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** Kecamatan with what lies in each, both by name. */
export function byKecamatan<Area extends Pick<AreaPoint, 'code' | 'kind'>>(
  areas: Area[],
): { kecamatan: Area; within: Area[] }[] {
  const within = Map.groupBy(
    areas.filter(({ kind }) => kind !== 'kecamatan'),
    ({ code }) => kecamatanOf(code),
  )
  return areas
    .filter(({ kind }) => kind === 'kecamatan')
    .map((kecamatan) => ({ kecamatan, within: within.get(kecamatan.code) ?? [] }))
}
