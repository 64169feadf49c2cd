import { type Day, dayAt, type Month, minuteAt, weekdayOf } from './days.ts'

export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
export const WEEKDAYS_SHORT = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min']
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

const monthName = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] as string
const dayNumber = (day: Day) => String(Number(day.slice(8, 10)))

/** "Senin, 17 Agustus 2026" */
export function longDate(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]}, ${date(day)}`
}

/** "17 Agustus 2026" */
export function date(day: Day): string {
  return `${dayNumber(day)} ${monthName(day)} ${day.slice(0, 4)}`
}

/** "17 Agu" */
export function shortDate(day: Day): string {
  return `${dayNumber(day)} ${monthName(day).slice(0, 3)}`
}

/** "Agustus 2026" */
export function monthWords(month: Month): string {
  return `${monthName(month)} ${month.slice(0, 4)}`
}

/** "17-25 Agustus 2026", "28 Agustus-5 September 2026", "28 Desember 2026-6 Januari 2027" */
export function dateRange(first: Day, last: Day): string {
  if (first === last) return date(first)
  if (first.slice(0, 7) === last.slice(0, 7)) return `${dayNumber(first)}-${date(last)}`
  if (first.slice(0, 4) === last.slice(0, 4)) return `${dayNumber(first)} ${monthName(first)}-${date(last)}`
  return `${date(first)}-${date(last)}`
}

/** "08.00" for 480 minutes after midnight. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
}

/** "08.00-15.00 WIB" */
export function hours(startMinute: number, endMinute: number): string {
  return `${clock(startMinute)}-${clock(endMinute)} WIB`
}

/** "17 Agustus 2026 pukul 08.00 WIB" */
export function moment(instant: Date): string {
  return `${date(dayAt(instant))} pukul ${clock(minuteAt(instant))} WIB`
}

/** "2026-08-17 08:00:05", the time in Jakarta as spreadsheets read it. */
export function sheetMoment(instant: Date): string {
  const minute = minuteAt(instant)
  const parts = [Math.floor(minute / 60), minute % 60, instant.getUTCSeconds()]
  return `${dayAt(instant)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}
