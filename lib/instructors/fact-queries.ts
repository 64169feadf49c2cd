import type { Database } from '#lib/database/client.ts'
import { baseSelect, baseWords } from '#lib/fleet/base-queries.ts'
import type { Facts } from '#lib/history/change.ts'

/**
 * An instructor as stored, with their facts as the history tells them. One query after the other: within a transaction
 * there is one connection.
 */
export async function findInstructorFacts(db: Database, instructorId: number) {
  const resource = await db.resource.findUnique({
    where: { id: instructorId, kind: 'instructor' },
    select: { name: true, archivedAt: true },
  })
  if (!resource) return null
  const { baseSiteId } = await db.instructor.findUniqueOrThrow({
    where: { resourceId: instructorId },
    select: { baseSiteId: true },
  })
  const base = await db.site.findUnique({ where: { id: baseSiteId ?? 0 }, select: baseSelect })
  const trainingTypes = await db.trainingType.findMany({
    where: { competences: { some: { instructorId } } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  })
  const facts: Facts = {
    name: resource.name,
    base: baseWords(base),
    competences: trainingTypes.map(({ name }) => name),
  }
  return { ...resource, baseSiteId, trainingTypeIds: trainingTypes.map(({ id }) => id), facts }
}
