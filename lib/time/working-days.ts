import { addDays, type Day, weekdayOf } from './days.ts'

export interface Holiday {
  day: Day
  name: string
  kind: 'national' | 'joint_leave'
  /** Not yet decreed. */
  forecast: boolean
}

/** Holidays by day. */
export type Holidays = ReadonlyMap<Day, Holiday>

/** Why nobody trains on a day. */
export type Rest = { kind: 'sunday' } | { kind: 'saturday' } | { kind: 'holiday'; holiday: Holiday }

/** Which weekdays a program uses, beside Monday to Friday. */
interface WeekRule {
  onSaturdays: boolean
}

/** No program rests longer than this in a row; a longer search means broken holidays. */
const LONGEST_REST_DAYS = 60

/** Why a day is no training day, or null when it is one (law 7). */
export function restOn(day: Day, rule: WeekRule, holidays: Holidays): Rest | null {
  const holiday = holidays.get(day)
  if (holiday) return { kind: 'holiday', holiday }
  const weekday = weekdayOf(day)
  if (weekday === 7) return { kind: 'sunday' }
  if (weekday === 6 && !rule.onSaturdays) return { kind: 'saturday' }
  return null
}

/** The first training day on or after a day. */
export function nextTrainingDay(from: Day, rule: WeekRule, holidays: Holidays): Day {
  let day = from
  for (let tries = 0; restOn(day, rule, holidays); tries++) {
    if (tries > LONGEST_REST_DAYS)
      throw new Error(`no training day within ${LONGEST_REST_DAYS} days of ${from}`)
    day = addDays(day, 1)
  }
  return day
}

/** The training days of a visit: `count` of them, from the first training day on or after `start`. */
export function trainingDays(start: Day, count: number, rule: WeekRule, holidays: Holidays): Day[] {
  const days: Day[] = []
  let day = start
  while (days.length < count) {
    day = nextTrainingDay(day, rule, holidays)
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}

/** The days between the first and the last of some training days on which nobody trains, and why. */
export function skippedDays(days: Day[], rule: WeekRule, holidays: Holidays): { day: Day; rest: Rest }[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const skipped: { day: Day; rest: Rest }[] = []
  for (let day = first; day < last; day = addDays(day, 1)) {
    const rest = restOn(day, rule, holidays)
    if (rest && !days.includes(day)) skipped.push({ day, rest })
  }
  return skipped
}
