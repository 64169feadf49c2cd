import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** Where the fleet can be at home: training centres, and the offices of kecamatan and desa. */
const BASES = {
  archivedAt: null,
  organizationId: null,
  kind: { in: ['training_centre', 'kecamatan_office', 'desa_office'] },
} satisfies Prisma.SiteWhereInput

export const baseSelect = {
  id: true,
  kind: true,
  name: true,
  area: { select: { kind: true, name: true, parent: { select: { name: true } } } },
} satisfies Prisma.SiteSelect

type Base = Prisma.SiteGetPayload<{ select: typeof baseSelect }>

/** The kecamatan in which a place lies. */
const kecamatanOf = ({ area }: Base) =>
  area.kind === 'kecamatan' ? area.name : (area.parent?.name ?? area.name)

/** "Kantor Desa Srimahi, Tambun Utara": several desa have one name. */
export function baseWords(base: Base | null): string | null {
  if (!base) return null
  return base.kind === 'kecamatan_office' ? base.name : `${base.name}, ${kecamatanOf(base)}`
}

/** A place that can be a base, or is the base already. */
export async function findBase(db: Database, siteId: number, current: number | null): Promise<Base | null> {
  return db.site.findFirst({
    where: { id: siteId, OR: siteId === current ? [BASES, { id: siteId }] : [BASES] },
    select: baseSelect,
  })
}

/** All places that can be a base, and the one that is, under the names of their kecamatan; training centres first. */
export async function findBaseGroups(db: Database, current: number | null) {
  const sites = await db.site.findMany({
    where: { OR: [BASES, { id: current ?? 0 }] },
    select: baseSelect,
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
  const titleOf = (site: Base) =>
    site.kind === 'training_centre' ? 'Balai pelatihan' : `Kecamatan ${kecamatanOf(site)}`
  const groups = [...Map.groupBy(sites, titleOf)].map(([label, within]) => ({
    label,
    options: within.map(({ id, name }) => ({ value: String(id), label: name })),
  }))
  return groups.toSorted((a, b) => a.label.localeCompare(b.label, 'id'))
}
