import type { PlacementRefusal } from '#lib/bookings/booking.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { type Day, instantAt } from '#lib/time/days.ts'

export type OfferStatus = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'

/** So many dates are held for one request at most: what is held for one is lacking to others. */
export const MOST_DATES = 3

/** The last instant of a day in Jakarta: an offer can be answered until then. */
export function endOf(day: Day): Date {
  return new Date(instantAt(day, 24 * 60).getTime() - 1)
}

/** Why one of several dates was not offered; 'together': because of another of them. */
export type DateRefusal = PlacementRefusal | { kind: 'together' }

/** Why dates were not offered. */
export type OfferRefusal =
  | { kind: 'unknown' }
  | { kind: 'notQueued'; status: RequestStatus }
  /** By the place of each date in the form; nothing was held. */
  | { kind: 'dates'; refused: { index: number; reason: DateRefusal }[] }
  | { kind: 'deadline'; earliest: Day; latest: Day }
  | { kind: 'alreadySent' }

/** An offer that is open no more. */
export interface ClosedOffer {
  kind: 'closed'
  status: Exclude<OfferStatus, 'open'>
  at: Date
  /** Of the date that was accepted. */
  days: { firstDay: Day; lastDay: Day } | null
}

/** Why an offer was not answered. */
export type AnswerRefusal =
  | { kind: 'unknown' }
  | ClosedOffer
  | { kind: 'overdue'; answerBy: Date }
  /** What was to come is not to be had any more. */
  | { kind: 'gone'; firstDay: Day; lastDay: Day }

/** Why an offer was not withdrawn. */
export type WithdrawRefusal = { kind: 'unknown' } | ClosedOffer

export interface OfferedSession {
  day: Day
  startsAt: Date
  endsAt: Date
}

/** A date of an offer as people see it. */
export interface OfferedDate {
  bookingId: number
  accepted: boolean
  firstDay: Day
  lastDay: Day
  sessions: OfferedSession[]
}

/** An offer as people see it. */
export interface SeenOffer {
  id: number
  requestId: number
  status: OfferStatus
  answerBy: Date
  /** Open still, but its deadline has passed. */
  overdue: boolean
  note: string
  closedAt: Date | null
  closingReason: string | null
  dates: OfferedDate[]
}
