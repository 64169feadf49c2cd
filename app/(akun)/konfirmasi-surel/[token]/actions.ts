'use server'

import { confirmEmail } from '#lib/accounts/email-commands.ts'
import { tokenForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function confirmAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: tokenForm,
    command: confirmEmail,
    words: () => ({ message: 'Tautan ini sudah dipakai atau sudah lewat masa berlakunya.' }),
    goTo: () => '/masuk?surel=dipastikan',
  })
}
