import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findBaseGroups } from './base-queries.ts'
import { maySetUp } from './permissions.ts'

/** What the forms of the fleet let one pick; `baseSiteId` is what is picked already. Null for who may not pick. */
export async function findFleetChoices(viewer: Viewer, baseSiteId: number | null = null) {
  if (!maySetUp(viewer)) return null
  const db = database()
  const [bases, trainingTypes] = await Promise.all([
    findBaseGroups(db, baseSiteId),
    db.trainingType.findMany({
      where: { archivedAt: null },
      select: {
        id: true,
        name: true,
        programs: {
          where: { archivedAt: null },
          select: { id: true, name: true, trainingDays: true },
          orderBy: [{ trainingDays: 'asc' }, { name: 'asc' }],
        },
      },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ])
  return { bases, trainingTypes }
}

export type FleetChoices = NonNullable<Awaited<ReturnType<typeof findFleetChoices>>>
