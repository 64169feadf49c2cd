'use server'

import { joinWords } from '#components/organizations/join-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { signUpForm } from '#lib/organizations/schema.ts'
import { signUp } from '#lib/organizations/sign-up-commands.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function signUpAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: signUpForm,
    command: signUp,
    words: joinWords,
    signsIn: ({ email }) => email,
    goTo: ({ organizationId }) => `/pemohon/organisasi/${organizationId}?berhasil=daftar`,
  })
}
