'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { addInstructor } from '#lib/instructors/commands.ts'
import { newInstructorForm } from '#lib/instructors/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function add(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: newInstructorForm,
    command: addInstructor,
    words: (refusal) => fleetWords(refusal, { thing: 'Instruktur ini', place: '/petugas/instruktur' }),
    goTo: ({ id }) => `/petugas/instruktur/${id}?berhasil=add`,
  })
}
