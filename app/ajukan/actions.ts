'use server'

import { startWords, stepPath } from '#components/drafts/words.ts'
import { startDraft } from '#lib/drafts/commands.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runStart } from '#lib/web/draft.ts'

export async function startAction(before: FormState): Promise<FormState> {
  return runStart(before, {
    command: startDraft,
    words: startWords,
    goTo: ({ token, first }) => stepPath(token, first),
  })
}
