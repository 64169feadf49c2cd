import type { Conflict, ResourceKind, ResourceName } from '#lib/claims/claim.ts'
import type { Database } from '#lib/database/client.ts'
import { type Candidates, candidatesFor } from '#lib/planning/candidates.ts'
import { bestOption } from '#lib/planning/options.ts'
import { type Fleet, findStarts, firstStartOf } from '#lib/planning/starts.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import type { TakenRefusal } from './booking.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { type Standing, stands } from './standing.ts'
import { findFleetChains } from './start-queries.ts'

/** How far ahead a refusal looks for a date that would work. */
const SEARCH_DAYS = 365

/** The day it is, and the visit that is to be moved if there is one. */
export interface Around {
  today: Day
  standing?: Standing
}

/** What would work instead of a placement that was taken (law 8). */
export async function refuseTaken(
  db: Database,
  facts: PlacementFacts,
  placement: Placement,
  conflicts: Conflict[],
  { today, standing }: Around,
): Promise<TakenRefusal> {
  const wanted = placement.firstDay
  const span = { from: searchedFrom(facts, wanted, today), to: addDays(wanted, SEARCH_DAYS) }
  const chains = await findFleetChains(db, facts, span, standing?.bookingId)
  const searched = { ...facts, chains }
  const starts = findStarts(searched, span.from, span.to)
  const onTheDay = starts.find(({ day }) => day === wanted)
  // Whoever was picked and is free stays.
  const options = { ...facts, starts, candidatesFor: candidatesFor(searched, placement.resourceIds) }
  const best = bestOption(options, today, (option) => !stands(option, standing, facts.program.trainingDays))
  return {
    kind: 'taken',
    wanted,
    conflicts,
    nearest: firstStartOf(
      starts.filter(({ day }) => day >= wanted),
      placement.resourceIds,
    ),
    sameDay: onTheDay
      ? substitutes(facts.fleet, conflicts, placement.resourceIds, candidatesFor(searched)(onTheDay))
      : [],
    best: best && { ...best, units: namesOf(facts.fleet.units, best.unitIds) },
  }
}

/** From the day that was wanted, or earlier where the window begins earlier. */
function searchedFrom({ request }: PlacementFacts, wanted: Day, today: Day): Day {
  const opens = [request.windowStart, addDays(today, 1)].toSorted()[1] as Day
  return [opens, wanted].toSorted()[0] as Day
}

function namesOf(movers: { id: number; name: string }[], ids: number[]): string[] {
  return ids.flatMap((id) => movers.find((mover) => mover.id === id)?.name ?? [])
}

/** Free resources of every taken kind, the best first; none, where one of the kinds has not enough of them. */
function substitutes(
  fleet: Fleet,
  conflicts: Conflict[],
  given: number[],
  candidates: Candidates,
): ResourceName[] {
  const kinds = new Set(conflicts.map(({ resource }) => resource.kind))
  const found: ResourceName[] = []
  for (const kind of kinds) {
    const free = candidates[LIST[kind]].filter(({ id }) => !given.includes(id))
    if (free.length < conflicts.filter(({ resource }) => resource.kind === kind).length) return []
    for (const { id } of free) found.push({ id, kind, name: namesOf(fleet[LIST[kind]], [id]).join() })
  }
  return found
}

const LIST = { unit: 'units', instructor: 'instructors', kit: 'kits' } as const satisfies Record<
  ResourceKind,
  keyof Fleet
>
