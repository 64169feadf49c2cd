import { findCalendar } from '#lib/calendar/queries.ts'
import type { Period } from '#lib/claims/claim.ts'
import type { Database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import type { DemoFleet, PlanFacts } from './demo-plan.ts'

/** Everything the plan of the demo is made of, beside its own itineraries. */
export async function findPlanFacts(db: Database, today: Day): Promise<PlanFacts> {
  const [calendar, fleets, units, busy] = await Promise.all([
    findCalendar(db),
    findFleets(db),
    findUnits(db),
    findForeignClaims(db),
  ])
  return { today, calendar, fleets, units, busy }
}

/** What each program is carried out with: working units, and the demo's own instructors and kits. */
async function findFleets(db: Database): Promise<Map<string, DemoFleet>> {
  const programs = await db.program.findMany({
    where: { archivedAt: null },
    include: {
      trainingType: {
        select: {
          name: true,
          competences: {
            where: { instructor: { resource: { demo: true } } },
            select: { instructorId: true },
            orderBy: { instructorId: 'asc' },
          },
          kits: {
            where: { resource: { demo: true } },
            select: { resourceId: true },
            orderBy: { resourceId: 'asc' },
          },
        },
      },
      unitPrograms: {
        where: { unit: { state: 'active', resource: { archivedAt: null } } },
        select: { unitId: true },
      },
    },
  })
  return new Map(
    programs.map(({ trainingType, unitPrograms, ...program }) => [
      program.slug,
      {
        program: { ...program, trainingTypeName: trainingType.name },
        unitIds: unitPrograms.map(({ unitId }) => unitId),
        instructorIds: trainingType.competences.map(({ instructorId }) => instructorId),
        kitIds: trainingType.kits.map(({ resourceId }) => resourceId),
      },
    ]),
  )
}

async function findUnits(db: Database): Promise<Map<string, number>> {
  const units = await db.unit.findMany({ select: { code: true, resourceId: true } })
  return new Map(units.map(({ code, resourceId }) => [code, resourceId]))
}

async function findForeignClaims(db: Database): Promise<Map<number, Period[]>> {
  const claims = await db.claim.findMany({
    where: { releasedAt: null, OR: [{ booking: { demo: false } }, { blackout: { demo: false } }] },
    select: { resourceId: true, startsAt: true, endsAt: true },
  })
  return Map.groupBy(claims, ({ resourceId }) => resourceId)
}
