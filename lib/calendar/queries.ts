import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { readSetting } from '#lib/settings/setting.ts'
import type { Holiday, Holidays } from '#lib/time/working-days.ts'
import type { TrainingCalendar } from './calendar.ts'

/** Reads the calendar that a query brought along as JSON (see `calendarJson`). */
export function toCalendar(json: { holidays: Holiday[]; office: unknown }): TrainingCalendar {
  return {
    holidays: new Map(json.holidays.map((holiday) => [holiday.day, holiday])),
    office: readSetting('officeHours', json.office),
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
