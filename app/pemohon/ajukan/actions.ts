'use server'

import { randomUUID } from 'node:crypto'
import { submitWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { submitRequest } from '#lib/requests/commands.ts'
import { requestForm } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

/** A form that was sent, changed and sent again gets a new key: sent once more, it is another request. */
export async function askAction(before: FormState, form: FormData): Promise<FormState> {
  let sentBefore = false
  const answer = await runForm(before, form, {
    by: 'organization',
    schema: requestForm(dayAt(new Date())),
    command: submitRequest,
    words: (refusal) => {
      sentBefore = refusal.kind === 'alreadySent'
      return submitWords(refusal)
    },
    goTo: ({ requestId }) => `/pemohon/permohonan/${requestId}?baru=1`,
  })
  if (!sentBefore) return answer
  return { ...answer, values: { ...answer.values, submissionKey: randomUUID() } }
}
