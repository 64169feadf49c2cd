import { addDays, type Day, minuteAt, weekdayOf } from '#lib/time/days.ts'
import { dateRange, hours, longDate, WEEKDAYS } from '#lib/time/words.ts'

export interface SessionHours {
  day: Day
  startsAt: Date
  endsAt: Date
}

interface Run {
  first: Day
  last: Day
  hours: string
}

/** Rows of the table of days: days that follow each other with the same hours are one row. */
export function visitDays(sessions: SessionHours[]): string[][] {
  const runs: Run[] = []
  for (const { day, startsAt, endsAt } of sessions) {
    const last = runs.at(-1)
    const ofDay = hours(minuteAt(startsAt), minuteAt(endsAt))
    if (last && last.hours === ofDay && addDays(last.last, 1) === day) last.last = day
    else runs.push({ first: day, last: day, hours: ofDay })
  }
  return runs.map((run, index) => [`${index + 1}.`, spanWords(run), run.hours])
}

/** "Senin, 17 Agustus 2026"; "Senin-Kamis, 17-20 Agustus 2026" */
function spanWords({ first, last }: Run): string {
  if (first === last) return longDate(first)
  const weekday = (day: Day) => WEEKDAYS[weekdayOf(day) - 1]
  return `${weekday(first)}-${weekday(last)}, ${dateRange(first, last)}`
}
