'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeProgram } from '#lib/programs/commands.ts'
import { programForm } from '#lib/programs/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: programForm,
    command: changeProgram,
    words: (refusal) => fleetWords(refusal, { thing: 'Program ini', place: '/petugas/program' }),
    goTo: ({ id }) => `/petugas/program/${id}?berhasil=change`,
  })
}
