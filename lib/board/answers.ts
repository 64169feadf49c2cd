import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Holder, ResourceKind } from '#lib/claims/claim.ts'
import type { Convoy } from '#lib/planning/convoy.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import { type Day, daysBetween } from '#lib/time/days.ts'
import type { Rest } from '#lib/time/working-days.ts'

/** What a row answers to a visit that would start on a day, if the day itself is possible. */
export type RowAnswer =
  | { kind: 'free'; convoy: Convoy; km: number }
  | { kind: 'taken'; holder: Holder }
  /** Free, but there is no time for the way from or to what holds the row around then. */
  | { kind: 'tooFar'; holder: Holder; minutes: number }
  /** The row itself is free; of another kind there are too few. */
  | { kind: 'short'; need: ResourceKind }
  /** The row goes along already, not as what is exchanged. */
  | { kind: 'already' }

/** A possible first day. */
export interface AnswerDay {
  day: Day
  lastDay: Day
  /** The whole visit, in minutes since 1970, ways left out. */
  from: number
  to: number
  inWindow: boolean
  passed: boolean
  rest: Rest | null
}

/** What every row answers on every day: each answer once, and by row from which day on it holds. */
export interface DropAnswers {
  trainingDays: number
  program: string
  trainingType: string
  /** What the visit has now; of a request nothing. */
  own: Convoy | null
  days: AnswerDay[]
  answers: RowAnswer[]
  /** Only rows that fit the program. */
  rows: { id: number; runs: [day: number, answer: number][] }[]
  names: Record<number, string>
  /** What the site lacks for the program. */
  gaps: ReadinessGap[]
  window: { first: Day; last: Day }
  /** For the form that schedules. */
  submissionKey: string
}

/** What can no longer be put anywhere. */
export type Gone = { gone: 'request'; status: string } | { gone: 'visit'; status: BookingStatus | null }

/** What a place answers: a row and a day. */
export type PlaceAnswer =
  | (Extract<RowAnswer, { kind: 'free' }> & { day: AnswerDay })
  | Exclude<RowAnswer, { kind: 'free' }>
  | { kind: 'passed' }
  | { kind: 'rest'; rest: Rest }
  | { kind: 'misfit' }
  /** No answer was asked for. */
  | { kind: 'beyond' }

/** The day of some answers, if they know it. */
export function dayIn({ days }: DropAnswers, day: Day): AnswerDay | undefined {
  const first = days[0]?.day
  return first && day >= first ? days[daysBetween(first, day)] : undefined
}

export function placeAnswer(answers: DropAnswers, rowId: number, day: Day): PlaceAnswer {
  const row = answers.rows.find(({ id }) => id === rowId)
  if (!row) return { kind: 'misfit' }
  const on = dayIn(answers, day)
  if (!on) return { kind: 'beyond' }
  if (on.passed) return { kind: 'passed' }
  if (on.rest) return { kind: 'rest', rest: on.rest }
  const index = answers.days.indexOf(on)
  const run = row.runs.findLast(([from]) => from <= index)
  const answer = run && answers.answers[run[1]]
  if (!answer) return { kind: 'beyond' }
  return answer.kind === 'free' ? { ...answer, day: on } : answer
}

/** The day nearest to another on which a row says yes; of two the later one. */
export function nearestYes(answers: DropAnswers, rowId: number, day: Day): Day | null {
  const yes = answers.days
    .filter((on) => placeAnswer(answers, rowId, on.day).kind === 'free')
    .map((on) => ({ day: on.day, away: Math.abs(daysBetween(day, on.day)) }))
    .toSorted((a, b) => a.away - b.away || b.day.localeCompare(a.day))
  return yes[0]?.day ?? null
}

/** Of some rows the first that says yes on a day. */
export function rowWithYes(answers: DropAnswers, rowIds: number[], day: Day): number | null {
  return rowIds.find((id) => placeAnswer(answers, id, day).kind === 'free') ?? null
}

/** The earliest yes of some rows, within the window that was asked for if there is one; the first row of a day counts. */
export function earliestYes(answers: DropAnswers, rowIds: number[]): { rowId: number; day: Day } | null {
  for (const inWindow of [true, false])
    for (const on of answers.days) {
      if (on.inWindow !== inWindow || on.passed || on.rest) continue
      const rowId = rowWithYes(answers, rowIds, on.day)
      if (rowId !== null) return { rowId, day: on.day }
    }
  return null
}

/** How many training days lie from one day to another, both included; at least one. */
export function trainingDaysTo(answers: DropAnswers, from: Day, to: Day): number {
  const training = answers.days.filter(({ day, rest }) => from <= day && day <= to && !rest)
  return Math.max(1, training.length)
}
