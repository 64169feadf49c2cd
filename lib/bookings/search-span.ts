import { addDays, addMonths, type Day, isMonth, lastDayOf, type Month, monthOf } from '#lib/time/days.ts'

/** Nobody plans further ahead; bounds the search. */
const FURTHEST_MONTHS = 36

/** How far past the window a search still looks for a date. */
export const PAST_WINDOW_DAYS = 120

/** Months that a page shows at once: fewer where there are many units. */
const monthsShown = (units: number) => (units > 6 ? 1 : 2)

/** The first month to show: the one asked for, else that of the picked day, else that of the window. */
export function firstMonth(asked: string, picked: Day | null, windowStart: Day, today: Day): Month {
  const earliest = monthOf(today)
  const wanted = isMonth(asked) ? asked : monthOf(picked ?? windowStart)
  return between(wanted, earliest, addMonths(earliest, FURTHEST_MONTHS))
}

export function monthsFrom(first: Month, units: number): Month[] {
  return Array.from({ length: monthsShown(units) }, (_, index) => addMonths(first, index))
}

/** The days a search answers for: from today past the window, and at least through the months shown. */
export function searchSpan(today: Day, windowEnd: Day, shown: Month): { from: Day; to: Day } {
  const furthest = lastDayOf(addMonths(monthOf(today), FURTHEST_MONTHS + 1))
  const shownEnd = lastDayOf(addMonths(shown, 1))
  return { from: today, to: between(addDays(windowEnd, PAST_WINDOW_DAYS), shownEnd, furthest) }
}

/** Days and months sort as texts: the middle one of three lies within its bounds. */
function between(wanted: string, least: string, most: string): string {
  return [wanted, least, most].toSorted()[1] as string
}
