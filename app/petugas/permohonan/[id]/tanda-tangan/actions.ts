'use server'

import { countersignWords } from '#components/countersignatures/words.ts'
import { waiveCountersign } from '#lib/countersignatures/commands.ts'
import { waiveCountersignForm } from '#lib/countersignatures/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function waive(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: waiveCountersignForm,
    command: waiveCountersign,
    words: countersignWords,
    goTo: ({ requestId }) => `/petugas/permohonan/${requestId}#tanda-tangan`,
  })
}
