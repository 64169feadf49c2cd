'use server'

import { scheduleWords } from '#components/bookings/words.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { scheduleForm } from '#lib/bookings/schema.ts'
import { type FormState, typedIn } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function schedule(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: scheduleForm,
    command: scheduleVisit,
    words: (refusal) => scheduleWords(refusal, typedIn(form)),
    goTo: ({ bookingId }) => `/petugas/kunjungan/${bookingId}?berhasil=schedule`,
  })
}
