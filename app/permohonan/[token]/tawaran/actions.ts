'use server'

import { answerWords } from '#components/offers/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { acceptOffer, declineOffer } from '#lib/offers/answer-commands.ts'
import { acceptForm, declineOfferForm } from '#lib/offers/schema.ts'
import { runLinkForm } from '#lib/web/link.ts'

const goTo = (_: unknown, token: string) => `/permohonan/${token}/tawaran`

export async function acceptByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, { schema: acceptForm, command: acceptOffer, words: answerWords, goTo })
}

export async function declineByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    ...{ schema: declineOfferForm, command: declineOffer, words: answerWords, goTo },
  })
}
