'use server'

import { checklistWords, verifyWords } from '#components/requests/checklist-words.ts'
import { changeWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { saveChecklist } from '#lib/requests/checklist-commands.ts'
import { declineRequest, returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { checklistForm, remarkForm, returnForm, verifyForm } from '#lib/requests/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { requestId: number }) =>
  `/petugas/permohonan/${done.requestId}?berhasil=${verb}`

export async function verify(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: verifyForm,
    command: verifyRequest,
    words: verifyWords,
    goTo: goTo('verify'),
  })
}

export async function check(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: checklistForm,
    command: saveChecklist,
    words: checklistWords,
    goTo: goTo('check'),
  })
}

export async function giveBack(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: returnForm,
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
