import type { Day } from '#lib/time/days.ts'
import type { RequestStatus } from './request.ts'

/** Two requests are for one visit when their windows lie no further apart than this, in days. */
export const NEAR_DAYS = 60

/** Requests that another can go on in. */
export const OPEN: readonly RequestStatus[] = [
  'submitted',
  'needs_revision',
  'queued',
  'offered',
  'scheduled',
]

/** A request that looks as if it asked for the same, or was merged as one that does. */
export interface Double {
  id: number
  status: RequestStatus
  organization: string
  participants: number
  windowStart: Day
  windowEnd: Day
  contactName: string
  note: string
  submittedAt: Date | null
}

/** What is recorded with two requests that are told apart, or not any more. */
export type DoubleDeed = 'tellApart' | 'suspectDouble' | 'letGo'

/** Why requests were not merged. */
export type MergeRefusal =
  | { kind: 'notDoubles' }
  /** The one to go on is decided, or gone. */
  | { kind: 'targetDecided'; intoId: number; status: RequestStatus | null }
