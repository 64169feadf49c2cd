import { removePaper, storePaper } from '#lib/attachments/store-steps.ts'
import { database } from '#lib/database/client.ts'
import type { Values } from '#lib/forms/form.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { judge } from '#lib/uploads/judging.ts'
import type { SentFile } from '#lib/uploads/upload.ts'
import { saveStep } from './commands.ts'
import type { DraftHolder } from './holder.ts'
import type { LetterRefusal } from './refusal.ts'
import type { StepSlug } from './schema.ts'
import { lockOpenDraft } from './write-steps.ts'

type Kept = Result<null, LetterRefusal>

/** Keeps the letter of a draft and goes on as after any step; a new one takes the place of the one before. */
export async function saveLetter(
  holder: DraftHolder,
  { typed, file }: { typed: Values; file: SentFile | null },
  now: Date,
): Promise<Result<{ next: StepSlug | null }, LetterRefusal>> {
  // A file that was chosen is meant to be sent, whatever else was ticked.
  const kept = file
    ? await keepLetter(holder, file, now)
    : await checkLetter(holder, typed.letter === 'now', now)
  if (!kept.ok) return kept
  return saveStep(holder, { step: 'surat', typed: file ? { letter: 'now' } : typed }, now)
}

async function keepLetter(holder: DraftHolder, file: SentFile, now: Date): Promise<Kept> {
  const judged = await judge(file)
  if (!judged.ok) return refuse({ kind: 'file', why: judged.reason })
  return database().$transaction(async (tx): Promise<Kept> => {
    const draft = await lockOpenDraft(tx, holder, now)
    if (!draft.ok) return draft
    const { draftId, accountId } = holder
    const paper = { kind: 'letter' as const, file, judged: judged.value, accountId }
    const stored = await storePaper(tx, { draftId }, paper, now)
    return stored.ok ? done(null) : refuse({ kind: 'file', why: stored.reason })
  })
}

/** Without a file: there must be one where it is said to be there, and none where it is to come later. */
async function checkLetter(holder: DraftHolder, wanted: boolean, now: Date): Promise<Kept> {
  return database().$transaction(async (tx): Promise<Kept> => {
    const draft = await lockOpenDraft(tx, holder, now)
    if (!draft.ok) return draft
    const { draftId } = holder
    const letters = await tx.attachment.findMany({
      where: { draftId, kind: 'letter', removedAt: null },
      select: { id: true },
    })
    if (wanted) return letters.length > 0 ? done(null) : refuse({ kind: 'file', why: { kind: 'noFile' } })
    for (const { id } of letters) await removePaper(tx, { draftId }, id, now)
    return done(null)
  })
}
