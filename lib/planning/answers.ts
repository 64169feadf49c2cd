import type { Holder } from '#lib/claims/claim.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Day } from '#lib/time/days.ts'
import type { Rest } from '#lib/time/working-days.ts'
import { fitOf, type SearchFacts, type Start } from './starts.ts'

/** Whether a visit can start with a unit on a day, and why not. */
export type DayAnswer = { day: Day } & (
  | { kind: 'free'; lastDay: Day; inWindow: boolean }
  | { kind: 'passed' }
  | { kind: 'rest'; rest: Rest }
  | { kind: 'taken'; holder: Holder }
  /** Free, but without time for the way of so many minutes from or to who holds it before or after. */
  | { kind: 'tooFar'; holder: Holder; minutes: number }
  | { kind: 'short'; need: 'unit' | 'instructor' | 'kit' }
)

/** A unit, and what each day answers to a visit that starts on it. */
export interface UnitAnswers {
  id: number
  name: string
  answers: DayAnswer[]
}

interface AnswerFacts extends SearchFacts<HeldStop> {
  request: { windowStart: Day; windowEnd: Day }
  starts: Start[]
}

/** What each day answers to a visit that starts on it with a unit; the first reason against it counts. */
export function answersOf(facts: AnswerFacts, unitId: number, today: Day): DayAnswer[] {
  return facts.starts.map((start) => ({ day: start.day, ...answer(facts, unitId, start, today) }))
}

type Answer<Kind> = Kind extends DayAnswer ? Omit<Kind, 'day'> : never

function answer(facts: AnswerFacts, unitId: number, start: Start, today: Day): Answer<DayAnswer> {
  const { program, request, fleet } = facts
  if (start.day <= today) return { kind: 'passed' }
  if (start.rest) return { kind: 'rest', rest: start.rest }
  const unit = fleet.units.find(({ id }) => id === unitId)
  const fit = unit && fitOf(facts, unit, start.period)
  if (fit && 'obstacle' in fit) {
    const { holder } = fit.obstacle
    return fit.cause === 'way' ? { kind: 'tooFar', holder, minutes: fit.minutes } : { kind: 'taken', holder }
  }
  if (start.units.length < program.unitsNeeded) return { kind: 'short', need: 'unit' }
  if (start.instructors.length < program.instructorsNeeded) return { kind: 'short', need: 'instructor' }
  if (start.kits.length < program.kitsNeeded) return { kind: 'short', need: 'kit' }
  const inWindow = start.day >= request.windowStart && start.lastDay <= request.windowEnd
  return { kind: 'free', lastDay: start.lastDay, inWindow }
}
