'use server'

import { setPassword } from '#lib/accounts/password-commands.ts'
import { setPasswordForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function setPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: setPasswordForm,
    command: setPassword,
    words: () => ({
      message: 'Tautan ini sudah dipakai atau sudah lewat satu jam. Minta tautan baru.',
      instead: [{ href: '/lupa-kata-sandi', label: 'Minta tautan baru' }],
    }),
    goTo: () => '/masuk?sandi=baru',
  })
}
