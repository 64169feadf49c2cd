'use server'

import { blackoutWords } from '#components/blackouts/words.ts'
import type { PlacedBlackout } from '#lib/blackouts/blackout.ts'
import { liftBlackout, placeBlackout } from '#lib/blackouts/commands.ts'
import { blackoutForm, liftForm } from '#lib/blackouts/schema.ts'
import { PLACE_OF } from '#lib/fleet/fleet.ts'
import type { FormState } from '#lib/forms/form.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo =
  (verb: string) =>
  ({ resourceId, resourceKind }: PlacedBlackout) =>
    `${PLACE_OF[resourceKind]}/${resourceId}?berhasil=${verb}`

export async function place(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: blackoutForm(dayAt(new Date())),
    command: placeBlackout,
    words: blackoutWords,
    goTo: goTo('place'),
  })
}

export async function lift(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: liftForm,
    command: liftBlackout,
    words: blackoutWords,
    goTo: goTo('lift'),
  })
}
