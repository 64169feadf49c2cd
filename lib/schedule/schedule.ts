import type { AreaPoint } from '#lib/areas/area.ts'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day, Month } from '#lib/time/days.ts'
import type { Holiday } from '#lib/time/working-days.ts'

export type ScheduleView = 'month' | 'agenda' | 'map'

/** Which visits are looked for; null and false narrow nothing. */
export interface Narrowing {
  /** Slug of a training type. */
  type: string | null
  /** Kemendagri code of a kecamatan; null where a desa is chosen. */
  kecamatan: string | null
  /** Kemendagri code of a desa or kelurahan. */
  desa: string | null
  audience: 'open' | 'closed' | null
  /** Only visits that still have a seat. */
  free: boolean
}

/** What the address of the schedule says; everything on the page follows from it and the day it is. */
export interface ScheduleFilter extends Narrowing {
  month: Month
  /** One day alone; then `month` is the month it lies in. */
  day: Day | null
  /** Only visits that touch these days, both included; the month shown touches them too. */
  range: { from: Day; to: Day } | null
  /** Code of the desa that distances are counted from; then `range` begins today or later. */
  near: string | null
  view: ScheduleView
}

/** The narrowing of a filter that narrows nothing. */
export const WIDE: Narrowing = { type: null, kecamatan: null, desa: null, audience: null, free: false }

/** Whether a filter leaves out visits for any reason but the time. */
export function isNarrow({ type, kecamatan, desa, audience, free }: Narrowing): boolean {
  return [type, kecamatan, desa, audience].some((part) => part !== null) || free
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
  /** Seats that can still be had; null where nobody can register any more. */
  left: number | null
  waiting: number
  site: string
  area: string
  areaCode: string
  latitude: number
  longitude: number
  /** Kilometres, in a straight line, from the desa that distances are counted from. */
  km: number | null
  program: string
  onSaturdays: boolean
  /** Slug of its training type. */
  type: string
}

/** What a bar of the calendar says of a visit; all that the month sends along. */
export type BarVisit = Pick<
  ScheduledVisit,
  'id' | 'status' | 'firstDay' | 'lastDay' | 'seats' | 'left' | 'waiting' | 'site' | 'onSaturdays' | 'type'
>

export function forBar(visit: ScheduledVisit): BarVisit {
  const { id, status, firstDay, lastDay, seats, left, waiting, site, onSaturdays, type } = visit
  return { id, status, firstDay, lastDay, seats, left, waiting, site, onSaturdays, type }
}

/** What the schedule page shows of one span of days. */
export interface Schedule {
  visits: ScheduledVisit[]
  /** How many visits there are; more than `visits` when a page cannot hold them. */
  count: number
  /** How many of them still have a seat. */
  free: number
  holidays: Holiday[]
  trainingTypes: TrainingTypeInBrief[]
  /** Kecamatan, desa and kelurahan, by name. */
  areas: AreaPoint[]
  /** First day of the next visit after the span, where the span itself is empty. */
  next: Day | null
  /** True where some of it is sample data. */
  demo: boolean
}

/** A calendar with more visits than this asks for a filter instead. */
export const MOST_VISITS = 400
