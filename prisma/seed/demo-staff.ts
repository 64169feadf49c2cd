import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { StaffRole, StaffViewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { TRAINING_CENTRE } from './places.ts'
import { DEMO_PASSWORD } from './sign-ins.ts'
import type { TypeSlug } from './training.ts'

const STAFF: [StaffRole, string, string][] = [
  ['admin', 'admin', 'Admin Contoh'],
  ['scheduler', 'penjadwal', 'Penjadwal Contoh'],
  ['instructor', 'instruktur', 'Instruktur Contoh Budi'],
  ['viewer', 'pengamat', 'Pengamat Contoh'],
]

/** Every training type has two people who can teach it; the first instructor is the one who can sign in. */
const INSTRUCTORS: [string, TypeSlug[]][] = [
  ['Instruktur Contoh Budi', ['las', 'listrik']],
  ['Instruktur Contoh Tono', ['las']],
  ['Instruktur Contoh Agus', ['ac', 'listrik']],
  ['Instruktur Contoh Rudi', ['ac']],
  ['Instruktur Contoh Joko', ['cukur']],
  ['Instruktur Contoh Wati', ['cukur', 'mua']],
  ['Instruktur Contoh Rina', ['boga']],
  ['Instruktur Contoh Sari', ['boga', 'mua']],
]

const KITS: [TypeSlug, string][] = [
  ['las', 'Las'],
  ['ac', 'AC'],
  ['cukur', 'Cukur'],
  ['listrik', 'Listrik'],
  ['boga', 'Boga'],
  ['mua', 'MUA'],
]

/** Makes an account that can sign in with the demo password, unless it is there. Answers its id. */
export async function ensureAccount(
  db: Database,
  account: { email: string; name: string; staffRole?: StaffRole },
  password: string | null,
): Promise<string> {
  const there = await db.account.findUnique({ where: { email: account.email }, select: { id: true } })
  if (there) return there.id
  const id = randomUUID()
  const credential = { id: randomUUID(), accountId: id, providerId: 'credential', password }
  await db.account.create({
    data: {
      ...account,
      id,
      emailVerified: true,
      demo: true,
      ...(password && { credentials: { create: credential } }),
    },
    select: { id: true },
  })
  return id
}

/** One salt serves all: everybody knows this password. */
export const hashDemoPassword = () => hashPassword(DEMO_PASSWORD)

/** Makes the staff accounts, instructors and kits that are missing; answers who schedules. */
export async function seedDemoStaff(db: Database, password: string): Promise<StaffViewer> {
  const viewers = new Map<StaffRole, StaffViewer>()
  for (const [role, mailbox, name] of STAFF) {
    const email = `${mailbox}@demo.jadwal.test`
    const accountId = await ensureAccount(db, { email, name, staffRole: role }, password)
    viewers.set(role, { kind: 'staff', accountId, name, role })
  }
  await seedInstructors(db, viewers.get('instructor')?.accountId as string)
  await seedKits(db)
  return viewers.get('scheduler') as StaffViewer
}

/** Where people and kits are between visits. */
async function findCentre(db: Database): Promise<number> {
  const { kind, areaCode } = TRAINING_CENTRE
  const centre = await db.site.findFirstOrThrow({
    where: { kind, areaCode },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return centre.id
}

async function seedInstructors(db: Database, accountId: string): Promise<void> {
  const baseSiteId = await findCentre(db)
  const types = await db.trainingType.findMany({ select: { id: true, slug: true } })
  const there = await db.resource.findMany({
    where: { kind: 'instructor', demo: true },
    select: { name: true },
  })
  const missing = INSTRUCTORS.filter(([name]) => !there.some((one) => one.name === name))
  for (const [name, slugs] of missing) {
    const trainingTypeIds = types.filter(({ slug }) => slugs.some((one) => one === slug)).map(({ id }) => id)
    const competences = { create: trainingTypeIds.map((trainingTypeId) => ({ trainingTypeId })) }
    const account = name === INSTRUCTORS[0]?.[0] ? { accountId, baseSiteId } : { baseSiteId }
    await db.resource.create({
      data: { kind: 'instructor', name, demo: true, instructor: { create: { ...account, competences } } },
      select: { id: true },
    })
  }
}

/** Two kits for each training type. */
async function seedKits(db: Database): Promise<void> {
  const baseSiteId = await findCentre(db)
  const types = await db.trainingType.findMany({ select: { id: true, slug: true } })
  const there = new Set((await db.kit.findMany({ select: { code: true } })).map(({ code }) => code))
  for (const [slug, title] of KITS) {
    const type = types.find((one) => one.slug === slug)
    for (const letter of type ? ['A', 'B'] : []) {
      const code = `DEMO-${slug.toUpperCase()}-${letter}`
      if (there.has(code)) continue
      await db.resource.create({
        data: {
          kind: 'kit',
          name: `Perangkat ${title} ${letter}`,
          demo: true,
          kit: { create: { code, trainingTypeId: type?.id as number, baseSiteId } },
        },
        select: { id: true },
      })
    }
  }
}
