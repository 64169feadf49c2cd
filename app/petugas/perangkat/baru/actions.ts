'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { addKit } from '#lib/kits/commands.ts'
import { newKitForm } from '#lib/kits/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function add(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: newKitForm,
    command: addKit,
    words: (refusal) => fleetWords(refusal, { thing: 'Perangkat ini', place: '/petugas/perangkat' }),
    goTo: ({ id }) => `/petugas/perangkat/${id}?berhasil=add`,
  })
}
