'use server'

import { FROM_CHECK, FROM_FIELD, MORE_FIELD, STEP_FIELD } from '#components/drafts/fields.ts'
import { draftPath, draftWords, saveWords, sendWords, stepPath } from '#components/drafts/words.ts'
import { discardDraft, renewDraft, saveStep } from '#lib/drafts/commands.ts'
import { isStep } from '#lib/drafts/draft.ts'
import { saveLetter } from '#lib/drafts/letter-commands.ts'
import { submitDraft } from '#lib/drafts/submit-commands.ts'
import type { FormState } from '#lib/forms/form.ts'
import { refuse } from '#lib/result.ts'
import { runDraftForm } from '#lib/web/draft.ts'
import { sentFile } from '#lib/web/sent-file.ts'

/** Keeps one step, and goes on: back to the check where it was opened from there, else to the next open step. */
export async function saveAction(before: FormState, form: FormData): Promise<FormState> {
  const step = String(form.get(STEP_FIELD))
  return runDraftForm(before, form, {
    command: async (holder, typed, now) => {
      if (!isStep(step)) return refuse({ kind: 'gone' } as const)
      if (step !== 'surat') return saveStep(holder, { step, typed }, now)
      return saveLetter(holder, { typed, file: await sentFile(form, 'letterFile') }, now)
    },
    words: saveWords,
    goTo: ({ next }, token) => {
      if (form.has(MORE_FIELD) && isStep(step))
        return stepPath(token, step, form.get(FROM_FIELD) === FROM_CHECK)
      return next === null || form.get(FROM_FIELD) === FROM_CHECK ? draftPath(token) : stepPath(token, next)
    },
  })
}

/** Sends the draft off; of one that was sent already it only shows the way. */
export async function sendAction(before: FormState, form: FormData): Promise<FormState> {
  return runDraftForm(before, form, {
    command: (holder, _, now) => submitDraft(holder, now),
    words: sendWords,
    goTo: ({ requestId, token, member }) =>
      member || token === null ? `/pemohon/permohonan/${requestId}?baru=1` : `/permohonan/${token}?baru=1`,
  })
}

export async function renewAction(before: FormState, form: FormData): Promise<FormState> {
  return runDraftForm(before, form, {
    command: (holder, _, now) => renewDraft(holder, now),
    words: draftWords,
    goTo: (_, token) => draftPath(token),
  })
}

export async function discardAction(before: FormState, form: FormData): Promise<FormState> {
  return runDraftForm(before, form, {
    command: (holder) => discardDraft(holder),
    words: draftWords,
    goTo: () => '/ajukan?dibuang=1',
  })
}
