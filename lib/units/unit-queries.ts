import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySetUp } from '#lib/fleet/permissions.ts'
import { findUnitFacts } from './fact-queries.ts'
import { maySeeUnits } from './permissions.ts'

/** One unit with all that its form can change; null where there is none, or not for this person. */
export async function findUnit(viewer: Viewer, id: number) {
  if (!maySeeUnits(viewer)) return null
  const db = database()
  const [unit, programs, seen] = await Promise.all([
    findUnitFacts(db, id),
    db.program.findMany({
      where: { unitPrograms: { some: { unitId: id } } },
      select: {
        id: true,
        name: true,
        trainingDays: true,
        trainingType: { select: { shortName: true, icon: true, hue: true } },
      },
      orderBy: [{ trainingType: { position: 'asc' } }, { trainingDays: 'asc' }],
    }),
    findSeen(db, { resourceId: id }),
  ])
  return unit && { ...unit, id, base: String(unit.facts.base), programs, seen, mayChange: maySetUp(viewer) }
}

export type UnitInFull = NonNullable<Awaited<ReturnType<typeof findUnit>>>
