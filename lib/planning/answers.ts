import { type Held, type Holder, overlaps } from '#lib/claims/claim.ts'
import type { Program } from '#lib/programs/program.ts'
import type { Day } from '#lib/time/days.ts'
import type { Rest } from '#lib/time/working-days.ts'
import type { Start } from './starts.ts'

/** Whether a visit can start with a unit on a day, and why not. */
export type DayAnswer = { day: Day } & (
  | { kind: 'free'; lastDay: Day; inWindow: boolean }
  | { kind: 'passed' }
  | { kind: 'rest'; rest: Rest }
  | { kind: 'taken'; holder: Holder }
  | { kind: 'short'; need: 'instructor' | 'kit' }
)

/** A unit, and what each day answers to a visit that starts on it. */
export interface UnitAnswers {
  id: number
  name: string
  answers: DayAnswer[]
}

interface AnswerFacts {
  program: Program
  request: { windowStart: Day; windowEnd: Day }
  starts: Start[]
  held: ReadonlyMap<number, Held[]>
}

/** What each day answers to a visit that starts on it with a unit; the first reason against it counts. */
export function answersOf(facts: AnswerFacts, unitId: number, today: Day): DayAnswer[] {
  return facts.starts.map((start) => ({ day: start.day, ...answer(facts, unitId, start, today) }))
}

type Answer<Kind> = Kind extends DayAnswer ? Omit<Kind, 'day'> : never

function answer(
  { program, request, held }: AnswerFacts,
  unitId: number,
  start: Start,
  today: Day,
): Answer<DayAnswer> {
  if (start.day <= today) return { kind: 'passed' }
  if (start.rest) return { kind: 'rest', rest: start.rest }
  const inTheWay = held.get(unitId)?.find((claim) => overlaps(claim, start.period))
  if (inTheWay) return { kind: 'taken', holder: inTheWay.holder }
  if (start.instructors.length < program.instructorsNeeded) return { kind: 'short', need: 'instructor' }
  if (start.kits.length < program.kitsNeeded) return { kind: 'short', need: 'kit' }
  const inWindow = start.day >= request.windowStart && start.lastDay <= request.windowEnd
  return { kind: 'free', lastDay: start.lastDay, inWindow }
}
