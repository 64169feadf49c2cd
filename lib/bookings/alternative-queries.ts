import type { Conflict, ResourceName } from '#lib/claims/claim.ts'
import type { Database } from '#lib/database/client.ts'
import { type Fleet, findStarts, firstStartOf } from '#lib/planning/starts.ts'
import { addDays } from '#lib/time/days.ts'
import type { TakenRefusal } from './booking.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { findFleetChains } from './start-queries.ts'

/** How far ahead a refusal looks for a date that would work. */
const SEARCH_DAYS = 365

/** What would work instead of a placement that was taken (law 8). */
export async function refuseTaken(
  db: Database,
  facts: PlacementFacts,
  placement: Placement,
  conflicts: Conflict[],
  exceptBookingId?: number,
): Promise<TakenRefusal> {
  const wanted = placement.firstDay
  const lastStart = addDays(wanted, SEARCH_DAYS)
  const all = resourcesOf(facts.fleet)
  const chains = await findFleetChains(db, facts, { from: wanted, to: lastStart }, exceptBookingId)
  const starts = findStarts({ ...facts, chains }, wanted, lastStart)
  return {
    kind: 'taken',
    wanted,
    conflicts,
    nearest: firstStartOf(starts, placement.resourceIds),
    sameDay: substitutes(
      all,
      conflicts,
      placement.resourceIds,
      starts.find(({ day }) => day === wanted),
    ),
  }
}

function resourcesOf(fleet: Fleet): ResourceName[] {
  return [
    ...fleet.units.map((unit) => ({ ...unit, kind: 'unit' as const })),
    ...fleet.instructors.map((instructor) => ({ ...instructor, kind: 'instructor' as const })),
    ...fleet.kits.map((kit) => ({ ...kit, kind: 'kit' as const })),
  ]
}

/** Free resources of every taken kind; none, where one of the kinds has none free. */
function substitutes(
  all: ResourceName[],
  conflicts: Conflict[],
  given: number[],
  start: { units: number[]; instructors: number[]; kits: number[] } | undefined,
): ResourceName[] {
  if (!start) return []
  const free = new Set([...start.units, ...start.instructors, ...start.kits])
  const kinds = new Set(conflicts.map(({ resource }) => resource.kind))
  const found = all.filter(({ id, kind }) => kinds.has(kind) && free.has(id) && !given.includes(id))
  const enough = [...kinds].every((kind) => {
    const missing = conflicts.filter(({ resource }) => resource.kind === kind).length
    return found.filter((one) => one.kind === kind).length >= missing
  })
  return enough ? found : []
}
