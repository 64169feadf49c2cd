'use server'

import type { FormState } from '#lib/forms/form.ts'
import { runSignIn } from '#lib/web/sign-in.ts'

export async function signInAction(before: FormState, form: FormData): Promise<FormState> {
  return runSignIn(before, form)
}
