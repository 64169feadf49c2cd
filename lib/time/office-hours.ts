import { type Day, weekdayOf } from './days.ts'

/** Minutes after midnight in Jakarta. */
interface Span {
  start: number
  end: number
}

/** The hours within which sessions lie, and the months of Ramadan; a setting of the office (law 7). */
export interface OfficeHours {
  ordinary: Span
  friday: Span
  ramadan: Span
  ramadanFriday: Span
  /** Ramadan of each year, first and last day included. */
  ramadans: { first: Day; last: Day }[]
}

/** Presidential Regulation 21/2023: 37.5 h a week from 07.30; in Ramadan 32.5 h, 08.00-15.00, Friday to 15.30. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  ordinary: { start: 450, end: 960 },
  friday: { start: 450, end: 990 },
  ramadan: { start: 480, end: 900 },
  ramadanFriday: { start: 480, end: 930 },
  ramadans: [
    { first: '2026-02-19', last: '2026-03-20' },
    { first: '2027-02-08', last: '2027-03-08' },
  ],
}

/**
 * The hours of a session: the program's, kept inside the office's for that day. A program that lies wholly
 * outside them, such as an evening class, keeps its own.
 */
export function sessionHours(day: Day, program: Span, office: OfficeHours): Span {
  const ramadan = office.ramadans.some((span) => span.first <= day && day <= span.last)
  const friday = weekdayOf(day) === 5
  const within = ramadan
    ? friday
      ? office.ramadanFriday
      : office.ramadan
    : friday
      ? office.friday
      : office.ordinary
  const kept = { start: Math.max(program.start, within.start), end: Math.min(program.end, within.end) }
  return kept.start < kept.end ? kept : program
}
