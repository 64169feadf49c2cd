'use server'

import { changeWords } from '#components/registrations/staff-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeRegistration } from '#lib/registrations/office-commands.ts'
import { personForm } from '#lib/registrations/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: personForm,
    command: changeRegistration,
    words: changeWords,
    goTo: ({ registrationId }) => `/petugas/peserta/${registrationId}?berhasil=ubah`,
  })
}
