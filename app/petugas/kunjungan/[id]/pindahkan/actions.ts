'use server'

import { moveWords } from '#components/bookings/words.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { moveForm } from '#lib/bookings/schema.ts'
import { type FormState, typedIn } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function move(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: moveForm,
    command: moveVisit,
    words: (refusal) => moveWords(refusal, typedIn(form)),
    goTo: ({ bookingId }) => `/petugas/kunjungan/${bookingId}?berhasil=move`,
  })
}
