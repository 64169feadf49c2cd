import type { ResourceKind } from '#lib/claims/claim.ts'
import type { HeldStop } from '#lib/claims/held.ts'
import type { Mover } from '#lib/claims/travel.ts'
import { rank } from '#lib/planning/candidates.ts'
import type { Convoy } from '#lib/planning/convoy.ts'
import { fitOf, type SearchFacts, type Start } from '#lib/planning/starts.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import type { Day } from '#lib/time/days.ts'
import type { AnswerDay, DropAnswers, RowAnswer } from './answers.ts'

/** What was searched: starts on every day, and who is free on each. */
interface Searched extends SearchFacts<HeldStop> {
  request: { windowStart: Day; windowEnd: Day }
  gaps: ReadinessGap[]
  starts: Start[]
}

interface Asked {
  rows: ResourceKind
  today: Day
  /** What the visit has now, with the names of all of it. */
  own: { convoy: Convoy; names: [number, string][] } | null
  /** The row that a visit is taken from. */
  fromRow: number | null
  submissionKey: string
}

const KINDS = ['unit', 'instructor', 'kit'] as const
const FIELD = { unit: 'unitIds', instructor: 'instructorIds', kit: 'kitIds' } as const
const FLEET = { unit: 'units', instructor: 'instructors', kit: 'kits' } as const
const NEEDED = { unit: 'unitsNeeded', instructor: 'instructorsNeeded', kit: 'kitsNeeded' } as const

/** Those who are free on a day, the best first. */
type Free = Record<ResourceKind, ReturnType<typeof rank>>

/** What every row that fits answers on every day that was searched. */
export function answerRows(searched: Searched, asked: Asked): DropAnswers {
  const { program, request, fleet, starts, gaps } = searched
  const answers: RowAnswer[] = []
  const known = new Map<string, number>()
  const indexOf = (answer: RowAnswer) => {
    const key = JSON.stringify(answer)
    const index = known.get(key) ?? answers.push(answer) - 1
    known.set(key, index)
    return index
  }
  const rows = fleet[FLEET[asked.rows]].map((mover) => ({ mover, runs: [] as [number, number][] }))
  const days = starts.map((start) => dayOf(start, request, asked.today))
  starts.forEach((start, index) => {
    // The day itself says no, whatever the row.
    if (days[index]?.passed || start.rest) return
    const free = freeOn(searched, start)
    for (const { mover, runs } of rows) {
      const answer = indexOf(rowAnswer(searched, asked, mover, start, free))
      if (runs.at(-1)?.[1] !== answer) runs.push([index, answer])
    }
  })
  const names = namesOf(answers, [...fleet.units, ...fleet.instructors, ...fleet.kits])
  return {
    trainingDays: program.trainingDays,
    program: program.name,
    trainingType: program.trainingTypeName,
    own: asked.own?.convoy ?? null,
    days,
    answers,
    rows: rows.map(({ mover, runs }) => ({ id: mover.id, runs })),
    names: { ...names, ...Object.fromEntries(asked.own?.names ?? []) },
    gaps,
    window: { first: request.windowStart, last: request.windowEnd },
    submissionKey: asked.submissionKey,
  }
}

const minuteOf = (instant: Date) => instant.getTime() / 60_000

function dayOf(
  { day, lastDay, period, rest }: Start,
  request: { windowStart: Day; windowEnd: Day },
  today: Day,
): AnswerDay {
  return {
    day,
    lastDay,
    from: minuteOf(period.startsAt),
    to: minuteOf(period.endsAt),
    inWindow: day >= request.windowStart && lastDay <= request.windowEnd,
    passed: day <= today,
    rest,
  }
}

function freeOn(searched: Searched, start: Start): Free {
  const { units, instructors, kits } = searched.fleet
  return {
    unit: rank(searched, start, units),
    instructor: rank(searched, start, instructors),
    kit: rank(searched, start, kits),
  }
}

function rowAnswer(searched: Searched, asked: Asked, mover: Mover, start: Start, free: Free): RowAnswer {
  const { rows, own, fromRow } = asked
  if (mover.id !== fromRow && own?.convoy[FIELD[rows]].includes(mover.id)) return { kind: 'already' }
  const fit = fitOf(searched, mover, start.period)
  if ('obstacle' in fit) {
    const { holder } = fit.obstacle
    return fit.cause === 'way' ? { kind: 'tooFar', holder, minutes: fit.minutes } : { kind: 'taken', holder }
  }
  const convoy: Convoy = { unitIds: [], instructorIds: [], kitIds: [] }
  let km = 0
  for (const kind of KINDS) {
    // The row in place of the one that the visit is taken from; whatever else it has stays where it is free.
    const had = (own?.convoy[FIELD[kind]] ?? []).filter((id) => kind !== rows || id !== fromRow)
    const first = kind === rows ? [mover.id, ...had] : had
    const chosen = preferring(free[kind], first).slice(0, searched.program[NEEDED[kind]])
    if (chosen.length < searched.program[NEEDED[kind]]) return { kind: 'short', need: kind }
    convoy[FIELD[kind]] = chosen.map(({ id }) => id)
    for (const one of chosen) km += one.km
  }
  return { kind: 'free', convoy, km: Math.round(km) }
}

/** Some of those who are free first, in their order; then the others. */
function preferring(free: Free[ResourceKind], ids: number[]): Free[ResourceKind] {
  const first = ids.flatMap((id) => free.find((one) => one.id === id) ?? [])
  return [...first, ...free.filter(({ id }) => !ids.includes(id))]
}

/** Names of those alone who would go. */
function namesOf(answers: RowAnswer[], everybody: { id: number; name: string }[]): Record<number, string> {
  const convoys = answers.flatMap((answer) => (answer.kind === 'free' ? [answer.convoy] : []))
  const ids = new Set(
    convoys.flatMap(({ unitIds, instructorIds, kitIds }) => [unitIds, instructorIds, kitIds].flat()),
  )
  return Object.fromEntries(everybody.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]))
}
