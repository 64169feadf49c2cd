import type { Database } from '#lib/database/client.ts'
import { baseSelect, baseWords } from '#lib/fleet/base-queries.ts'
import type { Facts } from '#lib/history/change.ts'

/**
 * A kit as stored, with its facts as the history tells them. One query after the other: within a transaction there is
 * one connection.
 */
export async function findKitFacts(db: Database, kitId: number) {
  const resource = await db.resource.findUnique({
    where: { id: kitId, kind: 'kit' },
    select: { name: true, archivedAt: true },
  })
  if (!resource) return null
  const kit = await db.kit.findUniqueOrThrow({
    where: { resourceId: kitId },
    select: { code: true, trainingTypeId: true, baseSiteId: true },
  })
  const base = await db.site.findUnique({ where: { id: kit.baseSiteId ?? 0 }, select: baseSelect })
  const { name: trainingType } = await db.trainingType.findUniqueOrThrow({
    where: { id: kit.trainingTypeId },
    select: { name: true },
  })
  const facts: Facts = { name: resource.name, code: kit.code, base: baseWords(base), trainingType }
  return { ...resource, ...kit, facts }
}
