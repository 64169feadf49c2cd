import type { Database } from '#lib/database/client.ts'
import type { Values } from '#lib/forms/form.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { addDays, dayAt, instantAt } from '#lib/time/days.ts'
import { DRAFT_DAYS } from './draft.ts'
import type { DraftHolder } from './holder.ts'
import type { DraftRefusal } from './refusal.ts'

/** When a draft that is changed now runs out: at the end of its last day. */
export function expiryFrom(now: Date): Date {
  return instantAt(addDays(dayAt(now), DRAFT_DAYS + 1))
}

interface LockedDraft {
  nonce: string
  answers: Values
  visitRequestId: number | null
  expiresAt: Date
}

/** Locks a draft for the rest of the transaction; null where it is gone. */
export async function lockDraft(tx: Database, { draftId }: DraftHolder): Promise<LockedDraft | null> {
  const [draft] = await tx.$queryRaw<LockedDraft[]>`
    SELECT nonce, answers, visit_request_id AS "visitRequestId", expires_at AS "expiresAt"
    FROM drafts WHERE id = ${draftId} FOR UPDATE`
  return draft ?? null
}

/** Locks a draft that can still be changed. */
export async function lockOpenDraft(
  tx: Database,
  holder: DraftHolder,
  now: Date,
): Promise<Result<LockedDraft, DraftRefusal>> {
  const draft = await lockDraft(tx, holder)
  if (!draft) return refuse({ kind: 'gone' })
  if (draft.visitRequestId !== null) return refuse({ kind: 'sent' })
  if (draft.expiresAt <= now) return refuse({ kind: 'expired' })
  return done(draft)
}
