import type { RequestStatus } from '#lib/requests/request.ts'
import type { UploadRefusal } from '#lib/uploads/upload.ts'

export const ATTACHMENT_KINDS = ['letter', 'csr_offer', 'photo', 'other'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** Papers that one request, or one draft, can have at a time. */
export const MOST_ATTACHMENTS = 10

/** A paper as lists show it. */
export interface Paper {
  id: number
  kind: AttachmentKind
  name: string
  mime: string
  /** Bytes. */
  size: number
  pages: number | null
  uploadedAt: Date
}

/** The papers of a request, as its page shows them. */
export interface PapersOfRequest {
  papers: Paper[]
  /** Those that were removed or replaced; for staff alone. */
  removed: Paper[]
  can: { file: boolean }
}

/** Why a paper was not added or not removed. */
export type AttachRefusal =
  | UploadRefusal
  | { kind: 'unknown' }
  | { kind: 'decided'; status: RequestStatus }
  | { kind: 'tooMany' }

/** While the requester can add papers: nothing is decided yet. */
export const OPEN_TO_REQUESTER: readonly RequestStatus[] = ['submitted', 'needs_revision']
/** Staff adds what comes later, until the visit is over. */
export const OPEN_TO_STAFF: readonly RequestStatus[] = [
  ...OPEN_TO_REQUESTER,
  'queued',
  'offered',
  'scheduled',
]
