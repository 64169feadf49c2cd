import type { Day } from '#lib/time/days.ts'

/** Who did it: an account, or the name of one that is gone. */
export type Person = { accountId: string } | { name: string }

/** Who did an entry of the history. */
export function personOf({ accountId, actor }: { accountId: string | null; actor: string }): Person {
  return accountId === null ? { name: actor } : { accountId }
}

/** Which entries of the history are asked for; null narrows nothing. */
export interface HistoryFilter {
  from: Day | null
  to: Day | null
  action: string | null
  person: Person | null
  /** A unit, an instructor or a kit: its own entries, and those of the visits for which it was ever claimed. */
  unitId: number | null
  bookingId: number | null
  organizationId: number | null
  requestId: number | null
}

export const EVERYTHING: HistoryFilter = {
  from: null,
  to: null,
  action: null,
  person: null,
  unitId: null,
  bookingId: null,
  organizationId: null,
  requestId: null,
}

/** The place of an entry in the history: by its instant, and by its id among those of one instant. */
export interface Place {
  at: Date
  id: string
}

/** What one can choose from to narrow the history. */
export interface HistoryChoices {
  staff: { id: string; name: string }[]
  members: { id: string; name: string }[]
  /** Names of accounts that are gone. */
  gone: string[]
  units: { id: number; name: string }[]
  instructors: { id: number; name: string }[]
  kits: { id: number; name: string }[]
  organizations: { id: number; name: string }[]
}
