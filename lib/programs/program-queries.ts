import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { maySeeFleet, maySetUp } from '#lib/fleet/permissions.ts'
import { findProgramFacts } from './fact-queries.ts'

/** Every program with what a list says of it, by training type. */
export async function findPrograms(viewer: Viewer) {
  if (!maySeeFleet(viewer)) return []
  const rows = await database().program.findMany({
    where: { archivedAt: null },
    select: {
      id: true,
      name: true,
      trainingDays: true,
      startMinute: true,
      endMinute: true,
      seatsMin: true,
      seatsMax: true,
      setupMinutes: true,
      teardownMinutes: true,
      trainingType: { select: { shortName: true, icon: true, hue: true } },
      unitPrograms: {
        where: { unit: { state: { not: 'retired' }, resource: { archivedAt: null } } },
        select: { unit: { select: { resource: { select: { name: true } } } } },
        orderBy: { unit: { code: 'asc' } },
      },
    },
    orderBy: [{ trainingType: { position: 'asc' } }, { trainingDays: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ unitPrograms, ...program }) => ({
    ...program,
    units: unitPrograms.map(({ unit }) => unit.resource.name),
  }))
}

/** One program with all that its form can change; null where there is none, or not for this person. */
export async function findProgram(viewer: Viewer, id: number) {
  if (!maySeeFleet(viewer)) return null
  const db = database()
  const [facts, program, seen] = await Promise.all([
    findProgramFacts(db, id),
    db.program.findUnique({
      where: { id },
      select: {
        trainingType: { select: { shortName: true, icon: true, hue: true } },
        unitPrograms: {
          where: { unit: { state: { not: 'retired' } } },
          select: { unitId: true, unit: { select: { resource: { select: { name: true } } } } },
          orderBy: { unit: { code: 'asc' } },
        },
      },
    }),
    findSeen(db, { programId: id }),
  ])
  if (!facts || !program) return null
  const units = program.unitPrograms.map(({ unitId, unit }) => ({ id: unitId, name: unit.resource.name }))
  return { id, facts, trainingType: program.trainingType, units, seen, mayChange: maySetUp(viewer) }
}
