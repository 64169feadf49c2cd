import { addDays, type Day, daysBetween, lastDayOf, type Month, monthOf } from '#lib/time/days.ts'
import { weeksSpan } from './month.ts'
import type { ScheduleFilter, ScheduleView } from './schedule.ts'

/** The longest time that is searched at once, and how far a search without an end reaches. */
export const LONGEST_DAYS = 366

type Range = NonNullable<ScheduleFilter['range']>

/**
 * The days between two of which either may be left out; none where both are, unless `least` asks for days from then
 * on. An end before the beginning, or later than is searched at once, is odd and left out.
 */
export function rangeOf(
  { from, to }: { from: Day | null; to: Day | null },
  least: Day | null,
  today: Day,
): { range: Range | null; oddEnd: boolean } {
  if (!from && !to && !least) return { range: null, oddEnd: false }
  const asked = from ?? (to && to < today ? `${monthOf(to)}-01` : today)
  const begin = least && asked < least ? least : asked
  if (to && (to < begin || daysBetween(begin, to) > LONGEST_DAYS))
    return { range: rangeOf({ from, to: null }, least, today).range, oddEnd: true }
  return { range: { from: begin, to: to ?? addDays(begin, LONGEST_DAYS) }, oddEnd: false }
}

/** The month that is shown: the one asked for, where days of the range lie in it. */
export function visibleMonth(
  asked: Month | null,
  range: Range | null,
  view: ScheduleView,
  today: Day,
): Month {
  if (!range) return asked ?? monthOf(today)
  if (!asked || view !== 'month' || !touches(asked, range)) return monthOf(range.from)
  return asked
}

/** Whether the weeks of a month hold a day of a range. */
export function touches(month: Month, range: Range): boolean {
  const { from, to } = weeksSpan(month)
  return from <= range.to && range.from <= to
}

/** The days that a filter shows: one day, a range, a month, or the whole weeks that a month's grid touches. */
export function spanOf({
  day,
  month,
  range,
  view,
}: Pick<ScheduleFilter, 'day' | 'month' | 'range' | 'view'>): Range {
  if (day) return { from: day, to: day }
  if (view !== 'month') return range ?? { from: `${month}-01`, to: lastDayOf(month) }
  const weeks = weeksSpan(month)
  if (!range) return weeks
  const [, from = weeks.from] = [range.from, weeks.from].sort()
  const [to = weeks.to] = [range.to, weeks.to].sort()
  return { from, to }
}
