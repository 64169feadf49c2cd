import type { Offered, ResourceKind } from '#lib/claims/claim.ts'
import type { Day } from '#lib/time/days.ts'

/** What a change was made to: one of the fleet, a program, or the setting that an action alone changes. */
export type Subject =
  | { resourceId: number }
  | { programId: number }
  | { organizationId: number }
  | { action: string }

/** Actions that leave the facts of a thing as they were: they make no form of it stale. */
export const NOT_FACTS = ['placeBlackout', 'liftBlackout']

/** A visit to come. */
export interface ComingVisit {
  id: number
  programId: number
  trainingTypeId: number
  programName: string
  siteName: string
  firstDay: Day
  lastDay: Day
  /** Null: not only offered. */
  offered: Offered | null
}

/** Somebody else changed the thing after the person had looked at it. */
export interface ChangedMeanwhile {
  kind: 'changedMeanwhile'
  by: string
  action: string
  at: Date
}

/** What a change would take away from visits that need it. */
export type LostUse = 'retire' | 'archive' | 'program' | 'competence' | 'trainingType'

/** Why something of the fleet, or a program, stays as it is. */
export type FleetRefusal =
  | ChangedMeanwhile
  | { kind: 'unknown' }
  /** Something picked is no longer to be had. */
  | { kind: 'notThere'; field: 'baseSiteId' | 'programIds' | 'trainingTypeIds' | 'trainingTypeId' }
  | { kind: 'taken'; field: 'code' | 'name'; text: string; by: string }
  | { kind: 'inUse'; cause: LostUse; name: string; visits: ComingVisit[] }
  /** The form, sent once before, had said something else. */
  | { kind: 'alreadySent'; id: number }

/** Where staff see one of the fleet. */
export const PLACE_OF: Record<ResourceKind, string> = {
  unit: '/petugas/unit',
  instructor: '/petugas/instruktur',
  kit: '/petugas/perangkat',
}
