'use server'

import { tokenForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { stopSubscription } from '#lib/subscriptions/commands.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function stopSubscriptionAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: tokenForm,
    command: stopSubscription,
    words: () => ({ message: 'Tautan ini tidak berlaku lagi. Tidak ada surel yang akan datang karenanya.' }),
    goTo: ({ token }) => `/kabari-saya/berhenti/${token}`,
  })
}
