'use server'

import { mergeWords } from '#components/registrations/merge-words.ts'
import { mergeVisits } from '#lib/bookings/merge-commands.ts'
import { mergeForm } from '#lib/bookings/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function merge(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: mergeForm,
    command: mergeVisits,
    words: mergeWords,
    goTo: ({ bookingId }) => `/petugas/kunjungan/${bookingId}?berhasil=gabung`,
  })
}
