import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day, dayAt, instantAt } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'

/** The day on which tests happen: a Monday, with no holiday near but 17 and 25 August. */
export const TODAY: Day = '2026-08-03'

/** 09.00 WIB of a day, TODAY unless told. */
export function nineOn(day: Day = TODAY): Date {
  return instantAt(day, 9 * 60)
}

export const NOW = nineOn()

/** A day as many days after TODAY. */
export function inDays(count: number): Day {
  return addDays(TODAY, count)
}

/** The first training day, Saturdays counted in, some days after the true today: browser tests cannot turn the app's clock. */
export async function soonDay(count: number): Promise<Day> {
  const { holidays } = await findCalendar(database())
  return nextTrainingDay(addDays(dayAt(new Date()), count), { onSaturdays: true }, holidays)
}
