import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { Day } from '#lib/time/days.ts'
import type { PlacementRefusal } from './booking.ts'
import type { PlacementFacts } from './placement.ts'
import { type Misfit, type Placement, place, type WantedConvoy } from './placement.ts'
import { findFleet } from './placement-queries.ts'

/** Judges a wanted convoy by everything but the claims; a pick that does not fit is called by its name. */
export async function judge(
  db: Database,
  facts: PlacementFacts,
  wanted: WantedConvoy,
  today: Day,
): Promise<Result<Placement, PlacementRefusal>> {
  const answer = place(facts, wanted, today)
  if ('misfit' in answer) return refuse(await nameMisfit(db, facts, answer))
  return 'kind' in answer ? refuse(answer) : done(answer)
}

const namesOf = (resources: { name: string }[]) => resources.map(({ name }) => name)

async function nameMisfit(
  db: Database,
  facts: PlacementFacts,
  { misfit, id }: Misfit,
): Promise<PlacementRefusal> {
  const { program } = facts
  const fleet = await findFleet(db, facts)
  const resource = await db.resource.findFirst({
    where: { id, kind: misfit },
    select: { name: true, archivedAt: true, unit: { select: { state: true } } },
  })
  const name = resource?.name ?? 'Pilihan ini'
  const trainingType = program.trainingTypeName
  if (misfit === 'instructor')
    return { kind: 'notCompetent', instructor: name, trainingType, competent: namesOf(fleet.instructors) }
  if (misfit === 'kit') return { kind: 'wrongKit', kit: name, trainingType, fitting: namesOf(fleet.kits) }
  const state = resource?.archivedAt ? 'retired' : (resource?.unit?.state ?? 'active')
  return {
    kind: 'unitCannotCarry',
    unit: name,
    cause: state === 'active' ? 'program' : state,
    program: program.name,
    carriers: namesOf(fleet.units),
  }
}
