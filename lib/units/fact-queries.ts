import type { Database } from '#lib/database/client.ts'
import { baseSelect, baseWords } from '#lib/fleet/base-queries.ts'
import type { Facts } from '#lib/history/change.ts'

/**
 * A unit as it is stored, with its facts as the history tells them. One query after the other: within a transaction
 * there is one connection.
 */
export async function findUnitFacts(db: Database, unitId: number) {
  const resource = await db.resource.findUnique({
    where: { id: unitId, kind: 'unit', archivedAt: null },
    select: { name: true },
  })
  if (!resource) return null
  const {
    resourceId: _,
    kind: __,
    ...stored
  } = await db.unit.findUniqueOrThrow({
    where: { resourceId: unitId },
  })
  const base = await db.site.findUnique({ where: { id: stored.baseSiteId }, select: baseSelect })
  const programs = await db.program.findMany({
    where: { unitPrograms: { some: { unitId } } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  })
  const { name } = resource
  const { baseSiteId: ___, ...plain } = stored
  const facts: Facts = { ...plain, name, base: baseWords(base), programs: programs.map((one) => one.name) }
  return { ...stored, name, programIds: programs.map(({ id }) => id), facts }
}
