'use server'

import { staleWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeTravelSetting } from '#lib/settings/commands.ts'
import { travelForm } from '#lib/settings/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function changeTravel(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: travelForm,
    command: changeTravelSetting,
    words: (refusal) => staleWords(refusal, 'Pengaturan ini'),
    goTo: () => '/petugas/pengaturan?berhasil=1',
  })
}
