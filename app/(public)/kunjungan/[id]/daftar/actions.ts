'use server'

import { registerWords } from '#components/registrations/words.ts'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import type { FormState } from '#lib/forms/form.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import { registerForm } from '#lib/registrations/schema.ts'
import { runAccountForm } from '#lib/web/account-form.ts'

export async function registerAction(before: FormState, form: FormData): Promise<FormState> {
  let seen: number | null = null
  const state = await runAccountForm(before, form, {
    schema: registerForm,
    async command(input, now, address) {
      const result = await registerSelf(PUBLIC, input, now, address)
      if (!result.ok && result.reason.kind === 'changed') seen = result.reason.sequence
      return result
    },
    words: registerWords,
    goTo: ({ token }) => `/tiket/${token}?baru=1`,
  })
  // The answer told of the change: whoever sends the form again has seen it.
  return seen === null ? state : { ...state, values: { ...state.values, sequence: String(seen) } }
}
