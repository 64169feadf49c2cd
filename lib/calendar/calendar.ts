import type { OfficeHours } from '#lib/time/office-hours.ts'
import type { Holidays } from '#lib/time/working-days.ts'

/** What decides which days and hours people train: holidays and the office's hours. */
export interface TrainingCalendar {
  holidays: Holidays
  office: OfficeHours
}
