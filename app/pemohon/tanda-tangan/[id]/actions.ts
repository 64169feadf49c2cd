'use server'

import { countersignWords } from '#components/countersignatures/words.ts'
import { refuseToSign, signRequest } from '#lib/countersignatures/commands.ts'
import { countersignForm, refuseCountersignForm } from '#lib/countersignatures/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = ({ requestId }: { requestId: number }) => `/pemohon/tanda-tangan/${requestId}?dijawab=1`

export async function sign(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: countersignForm,
    command: signRequest,
    words: countersignWords,
    goTo,
  })
}

export async function refuse(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: refuseCountersignForm,
    command: refuseToSign,
    words: countersignWords,
    goTo,
  })
}
