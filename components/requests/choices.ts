import { NEW_SITE } from '#lib/requests/schema.ts'

export interface RequestChoices {
  organizations: { id: number; name: string }[]
  sites: { id: number; name: string; organizationId: number | null; area: string }[]
  programs: {
    id: number
    name: string
    trainingDays: number
    seatsMax: number
    trainingType: string
    carried: boolean
  }[]
  kecamatan: { name: string; children: { code: string; name: string }[] }[]
}

interface Group {
  label: string
  options: { value: string; label: string }[]
}

/** Places under the names of their owners, the public ones after them, a new one at the end. */
export function siteGroups({ organizations, sites }: RequestChoices): Group[] {
  const under = (label: string, owner: number | null): Group => ({
    label,
    options: sites
      .filter(({ organizationId }) => organizationId === owner)
      .map(({ id, name, area }) => ({ value: String(id), label: `${name} (${area})` })),
  })
  const groups = [
    ...organizations.map(({ id, name }) => under(`Lokasi ${name}`, id)),
    under('Kantor dan tempat umum di wilayah Anda', null),
    { label: 'Belum ada dalam daftar', options: [{ value: NEW_SITE, label: 'Lokasi baru' }] },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** Programs under their training types, with what a person must know to choose; those nobody brings say so. */
export function programGroups({ programs }: RequestChoices): Group[] {
  const types = [...new Set(programs.map(({ trainingType }) => trainingType))]
  return types.map((type) => ({
    label: type,
    options: programs
      .filter(({ trainingType }) => trainingType === type)
      .map(({ id, name, trainingDays, seatsMax, carried }) => ({
        value: String(id),
        label: `${name}: ${trainingDays} hari, sampai ${seatsMax} peserta${carried ? '' : ' (belum ada unitnya)'}`,
      })),
  }))
}

/** Every desa and kelurahan under its kecamatan. */
export function areaGroups({ kecamatan }: RequestChoices): Group[] {
  return kecamatan.map(({ name, children }) => ({
    label: `Kecamatan ${name}`,
    options: children.map((child) => ({ value: child.code, label: child.name })),
  }))
}
