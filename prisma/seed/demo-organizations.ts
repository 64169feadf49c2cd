import type { OrganizationViewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { SITE_KIND_OF } from '#lib/sites/site.ts'
import { ensureAccount } from './demo-staff.ts'

type Kind = Prisma.OrganizationCreateManyInput['kind']

const factory = {
  powerVa: 66_000,
  powerPhase: 'three',
  flatParking: true,
  roof: true,
  water: true,
  toilets: true,
  ventilation: true,
} as const
const hall = { ...factory, powerVa: 5500, powerPhase: 'single' } as const
const poorHall = { ...hall, powerVa: 1300, water: false } as const
const unseen = {}

/** [key, kind, name, area, name of its place, what the place offers]; all invented, and called so. */
const ORGANIZATIONS: [string, Kind, string, string, string, Partial<typeof hall | typeof factory>][] = [
  ['maju', 'company', 'PT Contoh Maju', '32.16.09.2006', 'Pabrik PT Contoh Maju', factory],
  ['sejahtera', 'company', 'PT Contoh Sejahtera', '32.16.08.2005', 'Pabrik PT Contoh Sejahtera', factory],
  ['gemilang', 'company', 'PT Contoh Gemilang', '32.16.20.2002', 'Pabrik PT Contoh Gemilang', unseen],
  ['melati', 'desa', 'Melati', '32.16.05.2005', '', hall],
  ['kenanga', 'desa', 'Kenanga', '32.16.01.2004', '', hall],
  ['cempaka', 'desa', 'Cempaka', '32.16.15.2003', '', hall],
  ['mawar', 'desa', 'Mawar', '32.16.22.2007', '', poorHall],
  ['anggrek', 'desa', 'Anggrek', '32.16.16.2004', '', unseen],
  ['teratai', 'desa', 'Teratai', '32.16.18.2005', '', hall],
  ['dahlia', 'desa', 'Dahlia', '32.16.13.2006', '', unseen],
  ['seruni', 'desa', 'Seruni', '32.16.06.2009', '', hall],
  ['flamboyan', 'desa', 'Flamboyan', '32.16.17.2001', '', poorHall],
  ['kamboja', 'desa', 'Kamboja', '32.16.02.2009', '', hall],
  [
    'bakti',
    'kecamatan',
    'Kecamatan Contoh Bakti (demo)',
    '32.16.21',
    'Aula Kecamatan Contoh Bakti (demo)',
    hall,
  ],
  [
    'asri',
    'rt_rw',
    'RT 03/RW 07 Contoh Asri (demo)',
    '32.16.06.2010',
    'Balai Warga Contoh Asri (demo)',
    unseen,
  ],
  ['bersatu', 'union', 'Serikat Pekerja Contoh Bersatu', '32.16.07.2002', 'Sekretariat Contoh Bersatu', hall],
  ['usaha', 'association', 'Asosiasi Contoh Usaha', '32.16.19.2007', 'Gedung Asosiasi Contoh Usaha', hall],
]

/** Which mailbox speaks for which organizations, where it can sign in; the others have members who cannot. */
const MAILBOXES: Record<string, string> = {
  maju: 'perusahaan',
  melati: 'desa',
  bakti: 'kecamatan',
  asri: 'kecamatan',
  bersatu: 'serikat',
}

/** An organization that asks, the place it asks for, and the person who does. */
export interface DemoHost {
  kind: Kind
  organizationId: number
  siteId: number
  viewer: OrganizationViewer
}

/** Those that staff has yet to look at, for who tries it out. */
const UNVERIFIED = new Set(['bersatu', 'kamboja'])

/** Makes the organizations that are missing, each with a place and a member; answers them all by key. */
export async function seedDemoOrganizations(
  db: Database,
  password: string,
  checkedAt: Date,
): Promise<Map<string, DemoHost>> {
  const hosts = new Map<string, DemoHost>()
  for (const [key, kind, title, areaCode, place, facts] of ORGANIZATIONS) {
    const name = kind === 'desa' ? `Pemerintah Desa Contoh ${title} (demo)` : title
    const siteName = place || `Balai Desa Contoh ${title} (demo)`
    const organizationId = await ensureOrganization(
      db,
      { kind, name, areaCode },
      { createdAt: daysBefore(checkedAt), verifiedAt: UNVERIFIED.has(key) ? null : checkedAt },
    )
    const siteId = await ensureSite(
      db,
      { kind: SITE_KIND_OF[kind], name: siteName, areaCode, organizationId },
      facts.powerVa ? { ...facts, factsCheckedAt: checkedAt } : {},
    )
    const mailbox = MAILBOXES[key]
    const box = mailbox ?? key
    const member = { name: `Narahubung Contoh ${box[0]?.toUpperCase()}${box.slice(1)}` }
    const email = `${box}@demo.jadwal.test`
    const accountId = await ensureAccount(db, { ...member, email }, mailbox ? password : null)
    await db.membership.createMany({ data: { accountId, organizationId }, skipDuplicates: true })
    const viewer = { kind: 'organization' as const, accountId, ...member, organizationIds: [organizationId] }
    hosts.set(key, { kind, organizationId, siteId, viewer })
  }
  return hosts
}

/** It took staff so long to look at them. */
const daysBefore = (instant: Date) => new Date(instant.getTime() - 3 * 86_400_000)

async function ensureOrganization(
  db: Database,
  data: { kind: Kind; name: string; areaCode: string },
  when: { createdAt: Date; verifiedAt: Date | null },
): Promise<number> {
  const there = await db.organization.findFirst({ where: { ...data, demo: true }, select: { id: true } })
  if (there) return there.id
  return (await db.organization.create({ data: { ...data, ...when, demo: true }, select: { id: true } })).id
}

/** The place stands near its area's centre, not on it, so that marks on a map do not hide each other. */
async function ensureSite(
  db: Database,
  data: Pick<Prisma.SiteUncheckedCreateInput, 'kind' | 'name' | 'areaCode'> & { organizationId: number },
  facts: Partial<Prisma.SiteUncheckedCreateInput>,
): Promise<number> {
  const there = await db.site.findFirst({ where: { ...data, demo: true }, select: { id: true } })
  if (there) return there.id
  const area = await db.area.findUniqueOrThrow({ where: { code: data.areaCode } })
  const shift = ((data.organizationId % 5) - 2) * 0.001
  const point = { latitude: area.latitude + shift, longitude: area.longitude - shift }
  const site = { ...data, ...point, ...facts, demo: true }
  return (await db.site.create({ data: site, select: { id: true } })).id
}
