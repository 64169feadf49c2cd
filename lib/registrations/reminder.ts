import { addDays, type Day, dayAt, instantAt } from '#lib/time/days.ts'

export type ReminderKind = 'week' | 'day' | 'morning'

const NINE = 9 * 60
/** Nobody is told of a day in the evening before it that they were to be told of by morning. */
const EVENING = 21 * 60
const HALF_PAST_FIVE = 5 * 60 + 30

/** How many days before a visit each reminder goes out, and between which minutes of that day. */
const PLAN: Record<ReminderKind, { daysBefore: number; from: number; until: number }> = {
  week: { daysBefore: 7, from: NINE, until: EVENING },
  day: { daysBefore: 1, from: NINE, until: EVENING },
  morning: { daysBefore: 0, from: HALF_PAST_FIVE, until: EVENING },
}

export interface DueReminder {
  kind: ReminderKind
  /** Of the visits that it is about. */
  firstDay: Day
  /** Who had a seat by then is reminded; who got it later was told of it just now. */
  since: Date
}

/** What is to be told of at an instant; nothing is made up for later, as each names its day. */
export function remindersDue(now: Date): DueReminder[] {
  const today = dayAt(now)
  return (Object.keys(PLAN) as ReminderKind[]).flatMap((kind) => {
    const { daysBefore, from, until } = PLAN[kind]
    const since = instantAt(today, from)
    if (now < since || now >= instantAt(today, until)) return []
    return { kind, firstDay: addDays(today, daysBefore), since }
  })
}
