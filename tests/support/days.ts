import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { nextTrainingDay } from '#lib/time/working-days.ts'

/** A training day, Saturdays counted in, about so many days from the real today, which browser tests live in. */
export async function trainingDay(inDays: number): Promise<Day> {
  const { holidays } = await findCalendar(database())
  return nextTrainingDay(addDays(dayAt(new Date()), inDays), { onSaturdays: true }, holidays)
}
