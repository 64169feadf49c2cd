import { addDays, type Day } from '#lib/time/days.ts'

/** The spans from one day to another on which nothing holds a unit; `stays` are in order and do not overlap. */
export function freeSpans(
  stays: { holder: { firstDay: Day; lastDay: Day } }[],
  from: Day,
  to: Day,
): { first: Day; last: Day }[] {
  const spans: { first: Day; last: Day }[] = []
  let next = from
  for (const { holder } of stays) {
    if (next < holder.firstDay) spans.push({ first: next, last: addDays(holder.firstDay, -1) })
    if (holder.lastDay >= next) next = addDays(holder.lastDay, 1)
  }
  if (next <= to) spans.push({ first: next, last: to })
  return spans
    .filter(({ first }) => first <= to)
    .map(({ first, last }) => ({ first, last: last > to ? to : last }))
}
