import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day, Month } from '#lib/time/days.ts'
import type { Holiday } from '#lib/time/working-days.ts'

/** What the address of the schedule says; everything on the page follows from it and the day it is. */
export interface ScheduleFilter {
  month: Month
  /** One day alone; then `month` is the month it lies in. */
  day: Day | null
  /** Slug of a training type. */
  type: string | null
  /** Kemendagri code of a kecamatan. */
  kecamatan: string | null
  view: 'month' | 'agenda'
}

export interface TrainingTypeInBrief {
  slug: string
  name: string
  shortName: string
  icon: string
  hue: string
}

/** A visit as the notice board shows it: no people, no notes, no convoy. */
export interface ScheduledVisit {
  id: number
  status: BookingStatus
  audience: 'open' | 'closed'
  firstDay: Day
  lastDay: Day
  seats: number
  site: string
  area: string
  program: string
  onSaturdays: boolean
  /** Slug of its training type. */
  type: string
}

/** What a bar of the calendar says of a visit; all that the month sends along. */
export type BarVisit = Pick<
  ScheduledVisit,
  'id' | 'status' | 'firstDay' | 'lastDay' | 'seats' | 'site' | 'onSaturdays' | 'type'
>

export function forBar({
  id,
  status,
  firstDay,
  lastDay,
  seats,
  site,
  onSaturdays,
  type,
}: ScheduledVisit): BarVisit {
  return { id, status, firstDay, lastDay, seats, site, onSaturdays, type }
}

/** What the schedule page shows of one span of days. */
export interface Schedule {
  visits: ScheduledVisit[]
  /** How many visits there are; more than `visits` when a page cannot hold them. */
  count: number
  holidays: Holiday[]
  trainingTypes: TrainingTypeInBrief[]
  kecamatan: { code: string; name: string }[]
  /** First day of the next visit after the span, where the span itself is empty. */
  next: Day | null
  /** True where some of it is sample data. */
  demo: boolean
}

/** A calendar with more visits than this asks for a filter instead. */
export const MOST_VISITS = 400
