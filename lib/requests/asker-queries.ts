import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Asker, isOffice } from './asker.ts'

/** By what an organization is known again: an office by its area, a company by its number, others by their names. */
function knownBy({ kind, name, nib, areaCode }: Asker): Prisma.OrganizationWhereInput {
  if (isOffice(kind)) return { kind, areaCode }
  if (nib) return { kind, nib }
  return { kind, areaCode, name: { equals: name, mode: 'insensitive' } }
}

const columns = { id: true, areaCode: true, kind: true, demo: true }

/**
 * The organization that somebody says to be, where it is there already; those that were verified first. One that staff
 * found to be the same as another stands for that other.
 */
export async function findAsker(db: Database, asker: Asker) {
  const known = knownBy(asker)
  const there = await db.organization.findFirst({
    where: { ...known, archivedAt: null },
    select: columns,
    orderBy: [{ verifiedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  })
  if (there) return there
  return db.organization.findFirst({
    where: { archivedAt: null, doubles: { some: known } },
    select: columns,
    orderBy: { id: 'asc' },
  })
}
