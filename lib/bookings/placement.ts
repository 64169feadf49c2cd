import type { TrainingCalendar } from '#lib/calendar/calendar.ts'
import type { Chain } from '#lib/claims/chain.ts'
import { convoyPeriod, type Period, type SessionTimes, sessionsOn } from '#lib/claims/claim.ts'
import type { Point, TravelRule } from '#lib/claims/travel.ts'
import type { Fleet } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import type { SiteFacts } from '#lib/sites/site.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { nextTrainingDay, restOn, trainingDays } from '#lib/time/working-days.ts'
import type { PlacementRefusal } from './booking.ts'

/** Everything a placement is judged by. The fleet holds only what fits the program. */
export interface PlacementFacts extends TrainingCalendar {
  request: {
    id: number
    siteId: number
    programId: number
    status: string
    audience: 'open' | 'closed'
    participants: number
    windowStart: Day
    windowEnd: Day
    demo: boolean
    /** Null until it was verified. */
    queuedOn: Day | null
  }
  program: Program
  site: SiteFacts
  /** Where the site lies. */
  place: Point
  fleet: Fleet
  travel: TravelRule
  /** Of the resources that were asked for, around the day that was asked for. */
  chains: ReadonlyMap<number, Chain>
  /** Of the resources of a visit that is to be moved, around where it stands, without itself. */
  leaving: ReadonlyMap<number, Chain>
}

/** Requests reach four years ahead at most; a day beyond this is a slip of the pen. */
export const FURTHEST_DAYS = 5 * 365

export interface WantedConvoy {
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
  firstDay: Day
}

/** A convoy worked out in full: what to insert, if the claims allow it. */
export interface Placement {
  /** In order. */
  resourceIds: number[]
  sessions: SessionTimes[]
  /** From set-up to teardown, as the program has it. */
  period: Period
  firstDay: Day
  lastDay: Day
}

/** A pick that does not fit is named by the caller, who can look its name up. */
export type Misfit = { misfit: 'unit' | 'instructor' | 'kit'; id: number }

/** Every resource of a wanted convoy, once and in order. */
export function resourcesOf({
  unitIds,
  instructorIds,
  kitIds,
}: Pick<WantedConvoy, 'unitIds' | 'instructorIds' | 'kitIds'>): number[] {
  return [...new Set([...unitIds, ...instructorIds, ...kitIds])].toSorted((a, b) => a - b)
}

/** The facts of a visit that is to have another number of training days than its program. */
export function stretched(facts: PlacementFacts, days: number | undefined): PlacementFacts {
  return days === undefined ? facts : { ...facts, program: { ...facts.program, trainingDays: days } }
}

/** What is wrong with a convoy itself, whatever the day. */
function convoyFault(
  { program, fleet }: PlacementFacts,
  wanted: WantedConvoy,
): PlacementRefusal | Misfit | null {
  const parts = [
    { kind: 'unit', ids: wanted.unitIds, known: fleet.units, needed: program.unitsNeeded },
    {
      kind: 'instructor',
      ids: wanted.instructorIds,
      known: fleet.instructors,
      needed: program.instructorsNeeded,
    },
    { kind: 'kit', ids: wanted.kitIds, known: fleet.kits, needed: program.kitsNeeded },
  ] as const
  for (const { kind, ids, known } of parts) {
    const stranger = ids.find((id) => !known.some((one) => one.id === id))
    if (stranger !== undefined) return { misfit: kind, id: stranger }
  }
  for (const { kind, ids, needed } of parts) {
    const given = new Set(ids).size
    if (given !== needed) return { kind: 'convoyIncomplete', need: kind, wanted: needed, given }
  }
  return null
}

/** Days, sessions and claims of a wanted convoy, or the first reason against it that needs no look at the claims. */
export function place(
  facts: PlacementFacts,
  wanted: WantedConvoy,
  today: Day,
): Placement | PlacementRefusal | Misfit {
  const { program, holidays } = facts
  const { firstDay } = wanted
  const fault = convoyFault(facts, wanted)
  if (fault) return fault
  const earliest = nextTrainingDay(addDays(today, 1), program, holidays)
  if (firstDay <= today) return { kind: 'dayPassed', day: firstDay, earliest }
  const latest = addDays(today, FURTHEST_DAYS)
  if (firstDay > latest) return { kind: 'dayTooFar', day: firstDay, latest }
  const rest = restOn(firstDay, program, holidays)
  if (rest)
    return { kind: 'restDay', day: firstDay, rest, next: nextTrainingDay(firstDay, program, holidays) }

  const days = trainingDays(firstDay, program.trainingDays, program, holidays)
  const sessions = sessionsOn(days, program, facts.office)
  return {
    resourceIds: resourcesOf(wanted),
    sessions,
    period: convoyPeriod(sessions, program),
    firstDay,
    lastDay: days.at(-1) as Day,
  }
}
