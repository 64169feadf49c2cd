'use server'

import { changeWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { declineRequest, returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { remarkForm, requestStep } from '#lib/requests/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { requestId: number }) =>
  `/petugas/permohonan/${done.requestId}?berhasil=${verb}`

export async function verify(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: requestStep,
    command: verifyRequest,
    words: changeWords,
    goTo: goTo('verify'),
  })
}

export async function giveBack(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: remarkForm,
    command: returnRequest,
    words: changeWords,
    goTo: goTo('return'),
  })
}

export async function decline(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: remarkForm,
    command: declineRequest,
    words: changeWords,
    goTo: goTo('decline'),
  })
}
