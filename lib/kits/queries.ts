import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { baseSelect, baseWords } from '#lib/fleet/base-queries.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySeeFleet, maySetUp } from '#lib/fleet/permissions.ts'
import { findKitFacts } from './fact-queries.ts'

const lookSelect = { shortName: true, icon: true, hue: true }

/** Every kit with base and training type; those archived come last. */
export async function findKits(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return []
  const rows = await database().kit.findMany({
    select: {
      code: true,
      resource: { select: { id: true, name: true, archivedAt: true } },
      baseSite: { select: baseSelect },
      trainingType: { select: lookSelect },
    },
    orderBy: [
      { resource: { archivedAt: { sort: 'asc', nulls: 'first' } } },
      { trainingType: { position: 'asc' } },
      { code: 'asc' },
    ],
  })
  return rows.map(({ resource, code, baseSite, trainingType }) => ({
    id: resource.id,
    name: resource.name,
    code,
    archived: resource.archivedAt !== null,
    base: baseWords(baseSite),
    trainingTypes: [trainingType],
  }))
}

/** One kit with all that its form can change; null where there is none, or not for this person. */
export async function findKit(viewer: Viewer, id: number) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [kit, seen] = await Promise.all([findKitFacts(db, id), findSeen(db, { resourceId: id })])
  if (!kit) return null
  const { facts, archivedAt, ...stored } = kit
  const trainingTypes = await db.trainingType.findMany({
    where: { id: kit.trainingTypeId },
    select: lookSelect,
  })
  const base = typeof facts.base === 'string' ? facts.base : null
  const archived = archivedAt !== null
  return { ...stored, id, base, archived, trainingTypes, seen, mayChange: maySetUp(viewer) }
}
