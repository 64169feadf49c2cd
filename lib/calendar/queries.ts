import { z } from 'zod'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'
import type { Holiday, Holidays } from '#lib/time/working-days.ts'
import type { TrainingCalendar } from './calendar.ts'

const span = z.object({ start: z.int().min(0), end: z.int().max(1440) })

const officeHours = z.object({
  ordinary: span,
  friday: span,
  ramadan: span,
  ramadanFriday: span,
  ramadans: z.array(z.object({ first: z.iso.date(), last: z.iso.date() })),
})

/** Reads the calendar that a query brought along as JSON (see `calendarJson`). */
export function toCalendar(json: { holidays: Holiday[]; office: unknown }): TrainingCalendar {
  return {
    holidays: new Map(json.holidays.map((holiday) => [holiday.day, holiday])),
    office: json.office ? officeHours.parse(json.office) : DEFAULT_OFFICE_HOURS,
  }
}

/** The whole training calendar: a few dozen holidays and one setting. */
export async function findCalendar(db: Database): Promise<TrainingCalendar> {
  const [row] = await db.$queryRaw<[{ calendar: { holidays: Holiday[]; office: unknown } }]>`
    SELECT json_build_object(
      'holidays', (SELECT coalesce(json_agg(json_build_object(
        'day', day, 'name', name, 'kind', kind, 'forecast', forecast)), '[]') FROM holidays),
      'office', (SELECT value FROM settings WHERE name = 'officeHours')) AS calendar`
  return toCalendar(row.calendar)
}

/** Holidays by day, for whoever asks: they are public. */
export async function findHolidays(_viewer: Viewer): Promise<Holidays> {
  return (await findCalendar(database())).holidays
}
