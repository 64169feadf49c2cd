/**
 * A calendar day in Asia/Jakarta, written YYYY-MM-DD. Days compare and sort as strings. WIB is UTC+7 all
 * year, so arithmetic needs no zone table and works in every browser.
 */
export type Day = string

/** A month, written YYYY-MM. */
export type Month = string

const DAY_MS = 86_400_000
const WIB_MS = 7 * 3_600_000

/** True for an existing day between the years 2000 and 2199. */
export function isDay(text: string): text is Day {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`)
}

/** The day it is in Jakarta at an instant. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + WIB_MS).toISOString().slice(0, 10)
}

/** Counts the days of Jakarta: of two instants, given in milliseconds, how many days lie between. */
export function dayNumber(milliseconds: number): number {
  return Math.floor((milliseconds + WIB_MS) / DAY_MS)
}

/** Minutes after midnight in Jakarta at an instant. */
export function minuteAt(instant: Date): number {
  return Math.floor(((instant.getTime() + WIB_MS) % DAY_MS) / 60_000)
}

/** The instant at which a minute after midnight of a day begins in Jakarta. */
export function instantAt(day: Day, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - WIB_MS + minute * 60_000)
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Days from a to b: 1 for tomorrow, negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS)
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function addMonths(month: Month, count: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

export function lastDayOf(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1)
}

/** Reads a DATE column, which Prisma gives as midnight UTC. */
export function fromDateColumn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** Writes a DATE column. */
export function toDateColumn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
