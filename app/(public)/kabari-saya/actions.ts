'use server'

import { subscribeWords } from '#components/subscriptions/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { subscribe } from '#lib/subscriptions/commands.ts'
import { subscribeForm } from '#lib/subscriptions/schema.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function subscribeAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: subscribeForm,
    command: subscribe,
    words: subscribeWords,
    goTo: () => '/kabari-saya?terkirim=1',
  })
}
