import { addDays, type Day, daysBetween, lastDayOf, type Month, mondayOf, monthOf } from '#lib/time/days.ts'
import type { BarVisit } from './schedule.ts'

/** Bars drawn above each other in one week; what does not fit is counted and linked. */
export const LANES = 8

/** The part of a visit that lies in one week. */
export interface Bar {
  visit: BarVisit
  /** 1 is Monday. */
  column: number
  length: number
  /** 1 is the topmost. */
  lane: number
  startsEarlier: boolean
  endsLater: boolean
}

export interface CalendarDay {
  day: Day
  inMonth: boolean
  /** Visits on this day, drawn or not. */
  count: number
  /** Of these the ones that found no lane. */
  hidden: number
}

export interface Week {
  monday: Day
  days: CalendarDay[]
  bars: Bar[]
  /** Visits of the week that found no lane. */
  hidden: number
}

/** The whole weeks that a month touches. */
export function weeksSpan(month: Month): { from: Day; to: Day } {
  return { from: mondayOf(`${month}-01`), to: addDays(mondayOf(lastDayOf(month)), 6) }
}

/** Lays visits, sorted by first day, out in weeks: one bar for each visit and week, in the first free lane. */
export function layOut(month: Month, visits: BarVisit[]): Week[] {
  const { from, to } = weeksSpan(month)
  const weeks: Week[] = []
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) weeks.push(weekOf(monday, month, visits))
  return weeks
}

function weekOf(monday: Day, month: Month, visits: BarVisit[]): Week {
  const sunday = addDays(monday, 6)
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index)
    return { day, inMonth: monthOf(day) === month, count: 0, hidden: 0 }
  })
  const bars: Bar[] = []
  const taken: number[] = []
  let hidden = 0
  for (const visit of visits) {
    if (visit.lastDay < monday || visit.firstDay > sunday) continue
    const startsEarlier = visit.firstDay < monday
    const endsLater = visit.lastDay > sunday
    const column = startsEarlier ? 1 : daysBetween(monday, visit.firstDay) + 1
    const end = endsLater ? 7 : daysBetween(monday, visit.lastDay) + 1
    const lane = freeLane(taken, column, end)
    for (const day of days.slice(column - 1, end)) {
      day.count += 1
      if (lane === null) day.hidden += 1
    }
    if (lane === null) hidden += 1
    else bars.push({ visit, column, length: end - column + 1, lane, startsEarlier, endsLater })
  }
  return { monday, days, bars, hidden }
}

/** Takes the topmost lane that is free from one column to another; `taken` holds each lane's last column. */
function freeLane(taken: number[], column: number, end: number): number | null {
  for (let lane = 0; lane < LANES; lane++) {
    if ((taken[lane] ?? 0) >= column) continue
    taken[lane] = end
    return lane + 1
  }
  return null
}
