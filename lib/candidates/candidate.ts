import type { RequestStatus } from '#lib/requests/request.ts'

/** Somebody whom the requester expects to take part. */
export interface Candidate {
  name: string
  /** As lib/requests/phone.ts keeps it; empty where none is known. */
  phone: string
  village: string
}

/** On one list. */
export const MOST_CANDIDATES = 500

/** Of a file, in bytes. */
export const MAX_SHEET = 2 * 1024 * 1024

/** What is wrong with one row, counted from 1 as Excel does. */
export type RowProblem =
  | { row: number; kind: 'noName' | 'noLetters' | 'badPhone' | 'nik' | 'tooLong' }
  | { row: number; kind: 'twice'; first: number }

/** Why nothing could be made of a list. */
export type ListFault =
  | { kind: 'emptyFile' | 'tooLarge' | 'oldExcel' | 'notSheet' | 'brokenSheet' | 'heavySheet' | 'openQuote' }
  | { kind: 'busy' | 'nobody' | 'tooMany' }
  | { kind: 'rows'; problems: RowProblem[] }

/** Why a list was not taken. */
export type ListRefusal =
  | { kind: 'unknown' }
  | { kind: 'closed'; status: RequestStatus }
  | { kind: 'faulty'; field: 'list' | 'file'; fault: ListFault }

/** The list of a request, as its page shows it. */
export interface CandidatesOfRequest {
  /** How many were announced. */
  participants: number
  candidates: Candidate[]
  can: { replace: boolean }
}

/** While a list can be replaced: until the visit is over, or there will be none. */
export const OPEN_TO_LISTS: readonly RequestStatus[] = [
  'submitted',
  'needs_revision',
  'queued',
  'offered',
  'scheduled',
]
