'use server'

import { viewWords } from '#components/inbox/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { dropView, saveView } from '#lib/inbox/commands.ts'
import { dropViewForm, viewForm } from '#lib/inbox/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function save(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: viewForm,
    command: saveView,
    words: viewWords,
    goTo: ({ query }) => `/petugas/permohonan?${query}`,
  })
}

export async function drop(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: dropViewForm,
    command: dropView,
    words: (refusal: never) => refusal,
    goTo: () => '/petugas/permohonan?berhasil=hapus',
  })
}
