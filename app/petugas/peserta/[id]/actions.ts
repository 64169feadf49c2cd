'use server'

import { seatWords } from '#components/registrations/staff-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { withdrawByStaffForm } from '#lib/registrations/schema.ts'
import { withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function withdraw(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: withdrawByStaffForm,
    command: withdrawSeat,
    words: (refusal) => seatWords(refusal),
    goTo: ({ registrationId }) => `/petugas/peserta/${registrationId}?berhasil=withdraw`,
  })
}
