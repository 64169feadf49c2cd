'use server'

import { issueWords } from '#components/letters/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { issueLetter } from '#lib/letters/commands.ts'
import { issueForm } from '#lib/letters/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function issueLetterAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: issueForm,
    command: issueLetter,
    words: issueWords,
    goTo: ({ requestId }) => `/petugas/permohonan/${requestId}?berhasil=letter`,
  })
}
