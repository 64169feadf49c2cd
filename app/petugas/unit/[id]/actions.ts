'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeUnit } from '#lib/units/commands.ts'
import { unitForm } from '#lib/units/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: unitForm,
    command: changeUnit,
    words: (refusal) => fleetWords(refusal, { thing: 'Unit ini', place: '/petugas/unit' }),
    goTo: ({ id }) => `/petugas/unit/${id}?berhasil=change`,
  })
}
