import type { Conflict, ResourceKind, ResourceName } from '#lib/claims/claim.ts'
import type { Option } from '#lib/planning/options.ts'
import type { ReadinessGap } from '#lib/sites/site.ts'
import type { Day } from '#lib/time/days.ts'
import type { Rest } from '#lib/time/working-days.ts'

export type BookingStatus = 'tentative' | 'confirmed' | 'running' | 'completed' | 'interrupted' | 'cancelled'

/** The verbs that change a booking's status, and from where to where. `move` changes days, not the status. */
export const TRANSITIONS = {
  confirm: { from: ['tentative'], to: 'confirmed' },
  start: { from: ['confirmed'], to: 'running' },
  complete: { from: ['running'], to: 'completed' },
  interrupt: { from: ['running'], to: 'interrupted' },
  cancel: { from: ['tentative', 'confirmed'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly BookingStatus[]; to: BookingStatus }>

export type BookingVerb = keyof typeof TRANSITIONS

/** Statuses in which a visit may still change its days or its convoy. */
const MOVABLE: readonly BookingStatus[] = ['tentative', 'confirmed']

/** What a person may do with a booking now; the same predicates guard the commands. */
export type BookingAbility = BookingVerb | 'move'

export function allows(ability: BookingAbility, status: BookingStatus): boolean {
  const from: readonly BookingStatus[] = ability === 'move' ? MOVABLE : TRANSITIONS[ability].from
  return from.includes(status)
}

/** Why a convoy cannot be put where somebody wants it, and what would work instead (law 8). */
export type PlacementRefusal =
  | { kind: 'restDay'; day: Day; rest: Rest; next: Day }
  | { kind: 'dayPassed'; day: Day; earliest: Day }
  | { kind: 'dayTooFar'; day: Day; latest: Day }
  | {
      kind: 'unitCannotCarry'
      unit: string
      cause: 'program' | 'repair' | 'retired'
      program: string
      carriers: string[]
    }
  | { kind: 'notCompetent'; instructor: string; trainingType: string; competent: string[] }
  | { kind: 'wrongKit'; kit: string; trainingType: string; fitting: string[] }
  | { kind: 'convoyIncomplete'; need: ResourceKind; wanted: number; given: number }
  | { kind: 'outsideWindow'; windowStart: Day; windowEnd: Day; firstDay: Day; lastDay: Day }
  | TakenRefusal

export interface TakenRefusal {
  kind: 'taken'
  wanted: Day
  conflicts: Conflict[]
  /** First later day on which the very same convoy is free. */
  nearest: Day | null
  /** Resources of the taken kinds that are free on the day that was wanted, the best of each kind first. */
  sameDay: ResourceName[]
  /** The best start of all, and what its units are called. */
  best: (Option & { units: string[] }) | null
}

type ReadinessRefusal = { kind: 'siteNotReady'; gaps: ReadinessGap[] }

export type ScheduleRefusal =
  | PlacementRefusal
  | ReadinessRefusal
  | { kind: 'unknown' }
  | { kind: 'requestNotWaiting'; status: string; bookingId: number | null }
  /** The form, sent once before, had made a visit that is over now. */
  | { kind: 'alreadySent'; bookingId: number }

/** Somebody else changed the booking after the person had looked at it. */
type StaleRefusal = { kind: 'changedMeanwhile'; by: string; action: string; at: Date }

type StatusRefusal = { kind: 'wrongStatus'; ability: BookingAbility; status: BookingStatus }

/** Whatever can stand against changing a booking that is there. */
export type SeenRefusal = StaleRefusal | StatusRefusal | { kind: 'unknown' }

export type MoveRefusal = PlacementRefusal | SeenRefusal | { kind: 'unchanged' }

/** A move can be undone by who made it, as long as nothing followed it. */
export type UndoRefusal = MoveRefusal | { kind: 'nothingToUndo' }

export type ChangeRefusal = SeenRefusal | ReadinessRefusal | { kind: 'tooEarly'; from: Day }

/** Why the people of one visit were not taken over by another. */
export type MergeRefusal =
  | SeenRefusal
  | { kind: 'notMergeable'; cause: 'itself' | 'unknown' | 'otherProgram' | 'notOpen' | 'forOthers' }
