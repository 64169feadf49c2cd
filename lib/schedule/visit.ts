import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day } from '#lib/time/days.ts'
import type { TrainingTypeInBrief } from './schedule.ts'

/** One training day, its hours in minutes after midnight of Jakarta. */
export interface TrainingDay {
  day: Day
  startMinute: number
  endMinute: number
}

interface PublicPlace {
  name: string
  address: string
  area: string
  kecamatan: string | null
  latitude: number
  longitude: number
  /** The point is the centre of the area, or a guess. */
  approximate: boolean
}

/** A visit as anybody may read it: who is invited and where, never who takes part or whom to call. */
export interface PublicVisit {
  id: number
  status: BookingStatus
  audience: 'open' | 'closed'
  firstDay: Day
  lastDay: Day
  seats: number
  /** Of these, so many are given. */
  seated: number
  /** So many wait for one. */
  waiting: number
  /** Seats that nobody has; null where none are given, as of a visit that is over. */
  free: number | null
  sequence: number
  /** Why it was moved, cancelled or broken off. */
  reason: string | null
  changedAt: Date
  demo: boolean
  program: string
  lessonHours: number
  trainingType: TrainingTypeInBrief
  organization: string
  site: PublicPlace
  days: TrainingDay[]
  /** The most training days it ever had: calendars may still show what a shortened visit had more. */
  mostDays: number
  /** Where it stood before its last move. */
  movedFrom: { firstDay: Day; lastDay: Day } | null
}

/** A visit that somebody may still go to. */
export function isAhead({ status }: Pick<PublicVisit, 'status'>): boolean {
  return status === 'tentative' || status === 'confirmed' || status === 'running'
}
