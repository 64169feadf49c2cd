import type { TrainingCalendar } from '#lib/calendar/calendar.ts'
import { convoyPeriod, type Period, type SessionTimes, sessionsOn } from '#lib/claims/claim.ts'
import type { Fleet } from '#lib/planning/starts.ts'
import type { Program } from '#lib/programs/program.ts'
import type { SiteFacts } from '#lib/sites/site.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { nextTrainingDay, restOn, trainingDays } from '#lib/time/working-days.ts'
import type { PlacementRefusal } from './booking.ts'

/** Everything a placement is judged by, beside the claims. The fleet holds only what fits the program. */
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
  }
  program: Program
  site: SiteFacts
  fleet: Fleet
}

/** Requests reach four years ahead at most; a day beyond this is a slip of the pen. */
export const FURTHEST_DAYS = 5 * 365

/** The furthest a visit can reach past its first day, rests included; bounds how far ahead claims are read. */
export const LONGEST_VISIT_DAYS = 240

export interface WantedConvoy {
  unitId: number
  instructorIds: number[]
  kitIds: number[]
  firstDay: Day
}

/** A convoy worked out in full: what to insert, if the claims allow it. */
export interface Placement {
  resourceIds: number[]
  sessions: SessionTimes[]
  period: Period
  firstDay: Day
  lastDay: Day
}

/** A pick that does not fit is named by the caller, who can look its name up. */
export type Misfit = { misfit: 'unit' | 'instructor' | 'kit'; id: number }

/** Days, sessions and claims of a wanted convoy, or the first reason against it that needs no look at the claims. */
export function place(
  facts: PlacementFacts,
  wanted: WantedConvoy,
  today: Day,
): Placement | PlacementRefusal | Misfit {
  const { program, fleet, holidays } = facts
  const { unitId, firstDay } = wanted
  const instructorIds = [...new Set(wanted.instructorIds)]
  const kitIds = [...new Set(wanted.kitIds)]
  if (!fleet.units.some(({ id }) => id === unitId)) return { misfit: 'unit', id: unitId }
  const stranger = (ids: number[], known: { id: number }[]) =>
    ids.find((id) => !known.some((one) => one.id === id))
  const instructor = stranger(instructorIds, fleet.instructors)
  if (instructor) return { misfit: 'instructor', id: instructor }
  const kit = stranger(kitIds, fleet.kits)
  if (kit) return { misfit: 'kit', id: kit }
  if (instructorIds.length !== program.instructorsNeeded)
    return {
      kind: 'convoyIncomplete',
      need: 'instructor',
      wanted: program.instructorsNeeded,
      given: instructorIds.length,
    }
  if (kitIds.length !== program.kitsNeeded)
    return { kind: 'convoyIncomplete', need: 'kit', wanted: program.kitsNeeded, given: kitIds.length }
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
    resourceIds: [unitId, ...instructorIds, ...kitIds].toSorted((a, b) => a - b),
    sessions,
    period: convoyPeriod(sessions, program),
    firstDay,
    lastDay: days.at(-1) as Day,
  }
}
