'use server'

import { submitWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import { requestForm } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function askAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: requestForm(dayAt(new Date())),
    command: submitRequest,
    words: submitWords,
    goTo: ({ requestId }) => `/pemohon/permohonan/${requestId}?baru=1`,
  })
}
