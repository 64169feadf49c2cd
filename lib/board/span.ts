import { addDays, addMonths, type Day, isDay, lastDayOf, mondayOf, monthOf } from '#lib/time/days.ts'
import type { BoardRange } from './board.ts'

export interface Span {
  /** Both included. */
  from: Day
  to: Day
}

/** The first month of the quarter that a day lies in. */
const quarterOf = (day: Day) => addMonths(monthOf(day), -((Number(day.slice(5, 7)) - 1) % 3))

/** The week, month or quarter that a day lies in. */
export function spanOf(range: BoardRange, day: Day): Span {
  if (range === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  if (range === 'month') return { from: `${monthOf(day)}-01`, to: lastDayOf(monthOf(day)) }
  const first = quarterOf(day)
  return { from: `${first}-01`, to: lastDayOf(addMonths(first, 2)) }
}

/** The day that stands for a span in an address: its first, unless the calendar begins within it. */
export function dayFor(range: BoardRange, day: Day): Day {
  const { from } = spanOf(range, day)
  return isDay(from) ? from : day
}

/** A day of the neighbouring week, month or quarter; null where the calendar ends. */
export function neighbour(range: BoardRange, day: Day, step: 1 | -1): Day | null {
  const { from, to } = spanOf(range, day)
  const other = step === 1 ? addDays(to, 1) : addDays(from, -1)
  return isDay(other) ? dayFor(range, other) : null
}

export function daysOf({ from, to }: Span): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
