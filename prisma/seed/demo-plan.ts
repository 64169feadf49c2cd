import type { TrainingCalendar } from '#lib/calendar/calendar.ts'
import {
  blackoutPeriod,
  convoyPeriod,
  overlaps,
  type Period,
  type SessionTimes,
  sessionsOn,
} from '#lib/claims/claim.ts'
import type { Program } from '#lib/programs/program.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { restOn, trainingDays } from '#lib/time/working-days.ts'
import { ITINERARIES, type Leg, RUNNING_FOR } from './demo-itinerary.ts'

/** What a program is carried out with. */
export interface DemoFleet {
  program: Program
  unitIds: number[]
  instructorIds: number[]
  kitIds: number[]
}

export interface Slot {
  leg: Leg
  unitId: number
  instructorIds: number[]
  kitIds: number[]
  firstDay: Day
  lastDay: Day
  sessions: SessionTimes[]
}

export interface Outage {
  resourceId: number
  firstDay: Day
  lastDay: Day
}

export interface PlanFacts {
  today: Day
  calendar: TrainingCalendar
  /** Units by code, and what each program is carried out with, by slug. */
  units: Map<string, number>
  fleets: Map<string, DemoFleet>
  /** Live claims of what is no demo; the plan keeps out of their way. */
  busy: Map<number, Period[]>
}

/** Days for every leg of the itineraries, relative to today. A leg that does not fit is left out. */
export function planDemo(facts: PlanFacts): { slots: Slot[]; outages: Outage[] } {
  const slots: Slot[] = []
  const outages: Outage[] = []
  for (const [code, legs] of Object.entries(ITINERARIES)) {
    const unitId = facts.units.get(code)
    if (!unitId) continue
    for (const { leg, firstDay, lastDay, days } of layOut(facts, code, legs)) {
      if (typeof leg.program !== 'string') {
        if (hold(facts.busy, [unitId], blackoutPeriod(firstDay, lastDay)))
          outages.push({ resourceId: unitId, firstDay, lastDay })
        continue
      }
      const convoy = pickConvoy(facts, leg.program, unitId, days)
      if (convoy) slots.push({ leg, unitId, firstDay, lastDay, ...convoy })
    }
  }
  return { slots, outages }
}

interface Laid {
  leg: Leg
  firstDay: Day
  lastDay: Day
  days: Day[]
}

/** Lays a unit's legs out from the running one: the earlier ones back from it, the later ones on from it. */
function layOut(facts: PlanFacts, code: string, legs: Leg[]): Laid[] {
  const { today, calendar, fleets } = facts
  const anchor = legs.findIndex(({ ending }) => ending === 'running')
  const laid: Laid[] = []
  const lay = (leg: Leg, edge: Day, direction: 1 | -1) => {
    const program =
      typeof leg.program === 'string' ? fleets.get(leg.program)?.program : { days: leg.program.maintenance }
    const days = !program
      ? [edge]
      : 'days' in program
        ? Array.from({ length: program.days }, (_, index) => addDays(edge, direction * index)).sort()
        : direction === 1
          ? trainingDays(edge, program.trainingDays, program, calendar.holidays)
          : daysUntil(edge, program.trainingDays, program, calendar)
    const one = { leg, days, firstDay: days[0] as Day, lastDay: days.at(-1) as Day }
    laid.push(one)
    return one
  }
  const running = legs[anchor] as Leg
  const program = fleets.get(running.program as string)?.program ?? { onSaturdays: true }
  const started = daysUntil(addDays(today, -1), RUNNING_FOR[code] ?? 1, program, calendar)[0] as Day
  const middle = lay(running, started, 1)
  let edge = middle.firstDay
  for (let index = anchor - 1; index >= 0; index--)
    edge = lay(legs[index] as Leg, addDays(edge, -1 - (legs[index + 1] as Leg).gap), -1).firstDay
  edge = middle.lastDay
  for (const leg of legs.slice(anchor + 1)) edge = lay(leg, addDays(edge, 1 + leg.gap), 1).lastDay
  return laid
}

/** The last `count` training days up to a day. */
function daysUntil(last: Day, count: number, rule: { onSaturdays: boolean }, { holidays }: TrainingCalendar) {
  const days: Day[] = []
  for (let day = last; days.length < count; day = addDays(day, -1))
    if (!restOn(day, rule, holidays)) days.unshift(day)
  return days
}

function pickConvoy({ fleets, calendar, busy }: PlanFacts, slug: string, unitId: number, days: Day[]) {
  const fleet = fleets.get(slug)
  if (!fleet?.unitIds.includes(unitId)) return null
  const { program } = fleet
  const sessions = sessionsOn(days, program, calendar.office)
  const period = convoyPeriod(sessions, program)
  const free = (ids: number[], count: number) => ids.filter((id) => isFree(busy, id, period)).slice(0, count)
  const instructorIds = free(fleet.instructorIds, program.instructorsNeeded)
  const kitIds = free(fleet.kitIds, program.kitsNeeded)
  if (instructorIds.length < program.instructorsNeeded || kitIds.length < program.kitsNeeded) return null
  return hold(busy, [unitId, ...instructorIds, ...kitIds], period)
    ? { sessions, instructorIds, kitIds }
    : null
}

const isFree = (busy: PlanFacts['busy'], id: number, period: Period) =>
  !(busy.get(id) ?? []).some((held) => overlaps(held, period))

function hold(busy: Map<number, Period[]>, ids: number[], period: Period): boolean {
  if (!ids.every((id) => isFree(busy, id, period))) return false
  for (const id of ids) busy.set(id, [...(busy.get(id) ?? []), period])
  return true
}

/** Some days off for each of the given people, the first after `from` that nothing stands in the way of. */
export function planLeave(busy: Map<number, Period[]>, ids: number[], from: Day, days: number): Outage[] {
  return ids.flatMap((resourceId, index) => {
    for (let ahead = index * 9; ahead < 120; ahead++) {
      const firstDay = addDays(from, ahead)
      const lastDay = addDays(firstDay, days - 1)
      if (hold(busy, [resourceId], blackoutPeriod(firstDay, lastDay)))
        return { resourceId, firstDay, lastDay }
    }
    return []
  })
}
