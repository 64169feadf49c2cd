'use server'

import { offerWords } from '#components/offers/offer-words.ts'
import { type FormState, textsOf, typedIn } from '#lib/forms/form.ts'
import { datesIn } from '#lib/offers/offer-address.ts'
import { offerDates } from '#lib/offers/offer-commands.ts'
import { offerForm } from '#lib/offers/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function offer(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: offerForm,
    command: offerDates,
    words: (refusal) => offerWords(refusal, datesIn({ tanggal: textsOf(typedIn(form), 'dates') })),
    goTo: ({ requestId }) => `/petugas/permohonan/${requestId}?berhasil=offer`,
  })
}
