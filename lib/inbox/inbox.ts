import type { RequestStatus } from '#lib/requests/request.ts'
import type { Day } from '#lib/time/days.ts'

/** In the order of their lives. */
export const STATUSES = [
  'submitted',
  'queued',
  'offered',
  'needs_revision',
  'scheduled',
  'completed',
  'declined',
  'withdrawn',
  'merged',
  'draft',
] as const satisfies RequestStatus[]

export const KINDS = ['company', 'desa', 'kecamatan', 'rt_rw', 'union', 'association'] as const
export const SOURCES = ['direct', 'musrenbang', 'csr'] as const
export const SORTS = ['longest', 'due', 'newest'] as const

export type OrganizationKind = (typeof KINDS)[number]
export type RequestSource = (typeof SOURCES)[number]
export type InboxSort = (typeof SORTS)[number]

/** What is taught: all of a training type, or one program of it. */
export type Taught = { typeId: number } | { programId: number }

/** Which requests of the inbox are asked for; null narrows nothing. */
export interface InboxFilter {
  status: RequestStatus | null
  kind: OrganizationKind | null
  taught: Taught | null
  /** Code of the area. */
  kecamatan: string | null
  source: RequestSource | null
  overdue: boolean
  /** Every word of it stands in the name of the organization, the place or the contact, or is the number. */
  text: string | null
  /** Days on which the request was sent, both included. */
  from: Day | null
  to: Day | null
  /** Null: as it suits the rest. */
  sort: InboxSort | null
}

export const ALL: InboxFilter = {
  status: null,
  kind: null,
  taught: null,
  kecamatan: null,
  source: null,
  overdue: false,
  text: null,
  from: null,
  to: null,
  sort: null,
}

const WAITING: readonly (RequestStatus | null)[] = ['submitted', 'queued', 'offered', 'needs_revision']

/** Where people wait, the longest first; in all else the newest. */
export function sortOf({ sort, status, overdue }: InboxFilter): InboxSort {
  if (sort) return sort
  if (overdue) return 'due'
  return WAITING.includes(status) ? 'longest' : 'newest'
}

/** Whether anything but the status and the order is asked for. */
export function isNarrowed({ status: _, sort: __, ...filter }: InboxFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== false)
}

/** What the inbox can be narrowed to, beside what the code knows. */
export interface InboxChoices {
  types: { id: number; name: string; programs: { id: number; name: string }[] }[]
  kecamatan: { code: string; name: string }[]
}

export interface SavedView {
  id: number
  name: string
  query: string
}

/** Why a view was not saved. */
export type ViewRefusal =
  | { kind: 'nameTaken'; name: string; query: string }
  | { kind: 'tooManyViews'; most: number }
