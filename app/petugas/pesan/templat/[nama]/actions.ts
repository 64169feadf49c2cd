'use server'

import { templateWords } from '#components/messages/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { standardForm, templateForm } from '#lib/messages/schema.ts'
import { changeTemplate, restoreTemplate } from '#lib/messages/template-commands.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { name: string }) =>
  `/petugas/pesan/templat/${done.name}?berhasil=${verb}`

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: templateForm,
    command: changeTemplate,
    words: templateWords,
    goTo: goTo('change'),
  })
}

export async function restore(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: standardForm,
    command: restoreTemplate,
    words: templateWords,
    goTo: goTo('restore'),
  })
}
