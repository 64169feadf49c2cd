'use server'

import { fleetWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { addUnit } from '#lib/units/commands.ts'
import { newUnitForm } from '#lib/units/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function add(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: newUnitForm,
    command: addUnit,
    words: (refusal) => fleetWords(refusal, { thing: 'Unit ini', place: '/petugas/unit' }),
    goTo: ({ id }) => `/petugas/unit/${id}?berhasil=add`,
  })
}
