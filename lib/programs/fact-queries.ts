import type { Database } from '#lib/database/client.ts'
import type { Facts } from '#lib/history/change.ts'
import { WORK_STATES } from '#lib/registrations/registration.ts'
import { SITE_NEEDS, type WantedProgram } from './schema.ts'

/** The facts of a program as the history tells them. */
export function programFacts({ needs, ...plain }: WantedProgram): Facts {
  return { ...plain, needs: SITE_NEEDS.filter((need) => needs.includes(need)) }
}

/** A program as its form shows it; null where there is none. */
export async function findProgramFacts(db: Database, id: number): Promise<WantedProgram | null> {
  const program = await db.program.findUnique({ where: { id } })
  if (!program) return null
  const { needsThreePhase, needsFlatParking, needsRoof, needsWater, needsToilets, needsVentilation } = program
  const needed: Record<(typeof SITE_NEEDS)[number], boolean> = {
    threePhase: needsThreePhase,
    flatParking: needsFlatParking,
    roof: needsRoof,
    water: needsWater,
    toilets: needsToilets,
    ventilation: needsVentilation,
  }
  return {
    name: program.name,
    lessonHours: program.lessonHours,
    trainingDays: program.trainingDays,
    onSaturdays: program.onSaturdays,
    startMinute: program.startMinute,
    endMinute: program.endMinute,
    seatsMin: program.seatsMin,
    seatsMax: program.seatsMax,
    setupMinutes: program.setupMinutes,
    teardownMinutes: program.teardownMinutes,
    unitsNeeded: program.unitsNeeded,
    instructorsNeeded: program.instructorsNeeded,
    kitsNeeded: program.kitsNeeded,
    needsPowerVa: program.needsPowerVa,
    needs: SITE_NEEDS.filter((need) => needed[need]),
    asksNik: program.asksNik,
    minAge: program.minAge,
    maxAge: program.maxAge,
    minEducation: program.minEducation,
    workStates: WORK_STATES.filter((one) => program.workStates.includes(one)),
    residentsOnly: program.residentsOnly,
  }
}
