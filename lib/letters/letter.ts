import type { Day } from '#lib/time/days.ts'

export type LetterKind = 'accepted' | 'returned' | 'declined'

/** What a letter answers, by the status of its request. */
export const ANSWERS: Partial<Record<string, LetterKind>> = {
  scheduled: 'accepted',
  needs_revision: 'returned',
  declined: 'declined',
}

/** How urgent or closed a letter is. */
export const NATURES = ['Biasa', 'Segera', 'Penting', 'Rahasia'] as const

/** A table in a letter: facts by name, or rows under heads. */
export interface LetterTable {
  heads: string[]
  rows: string[][]
}

/** Every word that a letter prints; stored with it, so that it is the same for ever. */
export interface LetterPrint {
  officeLines: string[]
  address: string
  contact: string
  city: string
  day: Day
  code: string
  nature: string
  attachments: string
  subject: string
  /** Lines below "Yth." */
  recipient: string[]
  opening: string
  facts: [term: string, text: string][]
  days: LetterTable | null
  /** Remarks or a reason, as they were written: paragraphs apart by line ends. */
  remarks: { title: string; text: string } | null
  closing: string[]
  signatory: { title: string; name: string; rank: string; nip: string }
  copies: string[]
  demo: boolean
}

/** Why no letter was issued. */
export type IssueRefusal =
  | { kind: 'unknown' }
  /** The request has no decision that a letter could tell of. */
  | { kind: 'undecided' }
  /** The decision is another one than the person saw. */
  | { kind: 'decidedAnew' }
  | { kind: 'noLetterhead' }
  | { kind: 'alreadyIssued'; code: string; by: string; at: Date }
