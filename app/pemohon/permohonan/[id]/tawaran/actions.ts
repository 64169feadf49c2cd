'use server'

import { answerWords } from '#components/offers/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { acceptOffer, declineOffer } from '#lib/offers/answer-commands.ts'
import { acceptForm, declineOfferForm } from '#lib/offers/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = ({ requestId }: { requestId: number }) => `/pemohon/permohonan/${requestId}/tawaran`

export async function acceptAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    ...{ by: 'organization', schema: acceptForm, command: acceptOffer, words: answerWords, goTo },
  })
}

export async function declineAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    ...{ by: 'organization', schema: declineOfferForm, command: declineOffer, words: answerWords, goTo },
  })
}
