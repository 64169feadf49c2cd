'use server'

import { officeWords } from '#components/registrations/staff-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { registerByOffice } from '#lib/registrations/office-commands.ts'
import { officeForm } from '#lib/registrations/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function register(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: officeForm,
    command: registerByOffice,
    words: officeWords,
    goTo: ({ id, status }) => `/petugas/peserta/${id}?berhasil=${status}`,
  })
}
