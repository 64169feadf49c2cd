'use server'

import { tokenForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { confirmSubscription } from '#lib/subscriptions/commands.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function confirmSubscriptionAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: tokenForm,
    command: confirmSubscription,
    words: () => ({ message: 'Tautan ini sudah lewat masa berlakunya, atau sudah dihentikan.' }),
    goTo: ({ token }) => `/kabari-saya/ya/${token}`,
  })
}
