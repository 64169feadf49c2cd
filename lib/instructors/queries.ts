import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { baseSelect, baseWords } from '#lib/fleet/base-queries.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySeeFleet, maySetUp } from '#lib/fleet/permissions.ts'
import { findInstructorFacts } from './fact-queries.ts'

/** Every instructor with base and competences; those archived come last. */
export async function findInstructors(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return []
  const rows = await database().instructor.findMany({
    select: {
      resource: { select: { id: true, name: true, archivedAt: true } },
      baseSite: { select: baseSelect },
      competences: {
        select: { trainingType: { select: { shortName: true, icon: true, hue: true } } },
        orderBy: { trainingType: { position: 'asc' } },
      },
    },
    orderBy: [{ resource: { archivedAt: { sort: 'asc', nulls: 'first' } } }, { resource: { name: 'asc' } }],
  })
  return rows.map(({ resource, baseSite, competences }) => ({
    id: resource.id,
    name: resource.name,
    archived: resource.archivedAt !== null,
    base: baseWords(baseSite),
    trainingTypes: competences.map(({ trainingType }) => trainingType),
  }))
}

/** One instructor with all that their form can change; null where there is none, or not for this person. */
export async function findInstructor(viewer: Viewer, id: number) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [instructor, trainingTypes, seen] = await Promise.all([
    findInstructorFacts(db, id),
    db.trainingType.findMany({
      where: { competences: { some: { instructorId: id } } },
      select: { shortName: true, icon: true, hue: true },
      orderBy: { position: 'asc' },
    }),
    findSeen(db, { resourceId: id }),
  ])
  if (!instructor) return null
  const { facts, archivedAt, ...stored } = instructor
  const base = typeof facts.base === 'string' ? facts.base : null
  const archived = archivedAt !== null
  return { ...stored, id, base, archived, trainingTypes, seen, mayChange: maySetUp(viewer) }
}
