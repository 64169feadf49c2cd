'use server'

import { messageWords } from '#components/messages/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { markMessageSent, resendMessage } from '#lib/messages/commands.ts'
import { messageStep } from '#lib/messages/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { id: number }) => `/petugas/pesan/${done.id}?berhasil=${verb}`

export async function resend(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: messageStep,
    command: resendMessage,
    words: messageWords,
    goTo: goTo('resend'),
  })
}

export async function markSent(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: messageStep,
    command: markMessageSent,
    words: messageWords,
    goTo: goTo('markSent'),
  })
}
