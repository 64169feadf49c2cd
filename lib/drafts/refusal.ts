import type { AttachRefusal } from '#lib/attachments/attachment.ts'
import type { Problem } from '#lib/forms/form.ts'
import type { SubmitRefusal } from '#lib/requests/request.ts'
import type { StepSlug } from './schema.ts'

/** Why a draft takes nothing more. */
export type DraftRefusal = { kind: 'gone' } | { kind: 'expired' } | { kind: 'sent' }

/** Why a draft was not begun: too many came from one network address. */
export type StartRefusal = { kind: 'tooMany'; seconds: number }

/** What was typed is kept, but does not fit. */
export type SaveRefusal = DraftRefusal | { kind: 'unfit'; problems: Problem[] }

/** Why the letter of a draft was not kept. */
export type LetterRefusal = SaveRefusal | { kind: 'file'; why: AttachRefusal }

export type SendRefusal = DraftRefusal | { kind: 'open'; steps: StepSlug[] } | SubmitRefusal
