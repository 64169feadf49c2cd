'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { addProgram } from '#lib/programs/commands.ts'
import { newProgramForm } from '#lib/programs/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function add(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: newProgramForm,
    command: addProgram,
    words: (refusal) => fleetWords(refusal, { thing: 'Program ini', place: '/petugas/program' }),
    goTo: ({ id }) => `/petugas/program/${id}?berhasil=add`,
  })
}
