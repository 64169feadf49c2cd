'use server'

import { LETTERHEAD_PAGE, letterheadWords } from '#components/letters/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeLetterhead } from '#lib/letters/letterhead-commands.ts'
import { letterheadForm } from '#lib/letters/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function changeLetterheadAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: letterheadForm,
    command: changeLetterhead,
    words: letterheadWords,
    goTo: () => `${LETTERHEAD_PAGE}?berhasil=1`,
  })
}
