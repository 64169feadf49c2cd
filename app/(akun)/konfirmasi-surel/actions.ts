'use server'

import { askConfirmation } from '#lib/accounts/email-commands.ts'
import { askPasswordForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function askConfirmationAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: askPasswordForm,
    command: askConfirmation,
    words: ({ seconds }) => ({
      message: `Terlalu banyak permintaan dari jaringan ini. Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`,
    }),
    goTo: () => '/konfirmasi-surel?terkirim=1',
  })
}
