'use server'

import { askPassword } from '#lib/accounts/password-commands.ts'
import { askPasswordForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function askPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: askPasswordForm,
    command: askPassword,
    words: ({ seconds }) => ({
      message: `Terlalu banyak permintaan dari jaringan ini. Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`,
    }),
    goTo: () => '/lupa-kata-sandi?terkirim=1',
  })
}
