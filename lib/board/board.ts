import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Offered, ResourceKind } from '#lib/claims/claim.ts'
import type { Day } from '#lib/time/days.ts'
import type { Holiday } from '#lib/time/working-days.ts'
import type { UnitState } from '#lib/units/unit.ts'

export type BoardRange = 'week' | 'month' | 'quarter'

/** What the address of the board says; everything on it follows from this and the day it is. */
export interface BoardFilter {
  rows: ResourceKind
  range: BoardRange
  /** A day of the week, month or quarter that is shown. */
  day: Day
  page: number
}

/** Rows on one page: what a browser draws stays bounded however large the fleet. */
export const ROWS_A_PAGE = 100

/** Rows that a browser with a script is sent at once; of these it draws those in sight. */
export const MOST_ROWS = 1000

/** Requests beside the board; the list of requests shows the rest. */
export const MOST_WAITING = 30

/** What holds a row for a while, from one minute since 1970 up to another: the period of its claim. */
interface Held {
  id: number
  from: number
  to: number
  firstDay: Day
  lastDay: Day
}

export interface BoardVisit extends Held {
  status: BookingStatus
  /** Set where it is no visit yet: a date that is offered. */
  offered?: Offered | null
  /** Rises with every change: who moves a visit says which one they saw. */
  sequence: number
  trainingDays: number
  /** Minutes of this row's own claim: the way there, set-up, teardown, the way back. */
  travelIn: number
  setup: number
  teardown: number
  travelOut: number
  /** Slug of its training type. */
  type: string
  program: string
  site: string
  area: string
  seats: number
  /** Names of the units that go, so that rows of people and kits say it too. */
  units: string[]
}

export interface BoardBlackout extends Held {
  cause: 'maintenance' | 'leave' | 'workshop'
}

export type Stay = BoardVisit | BoardBlackout

export interface BoardRow {
  id: number
  name: string
  /** What the unit is fitted for, or the training types of an instructor or a kit. */
  note: string
  /** Of units alone. */
  state: UnitState | null
  archived: boolean
  /** In order; law 1 keeps them apart. */
  stays: Stay[]
}

/** A request that waits for a date. */
export interface WaitingRequest {
  id: number
  organization: string
  site: string
  area: string
  program: string
  type: string
  participants: number
  windowStart: Day
  windowEnd: Day
  queuedOn: Day
}

export interface TypeLook {
  slug: string
  shortName: string
  icon: string
  hue: string
}

export interface Board {
  today: Day
  rows: BoardRow[]
  /** Rows on all pages. */
  count: number
  holidays: Holiday[]
  types: TypeLook[]
  /** In the order of the queue. */
  waiting: WaitingRequest[]
  waitingCount: number
  /** Whether this person plans visits, and may give a request its date. */
  canSchedule: boolean
}

export const isVisit = (stay: Stay): stay is BoardVisit => 'status' in stay
