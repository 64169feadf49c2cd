'use server'

import { fleetWords } from '#components/fleet/words.ts'
import { archiveResource, restoreResource } from '#lib/fleet/archive-commands.ts'
import { archiveForm } from '#lib/fleet/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeKit } from '#lib/kits/commands.ts'
import { kitForm } from '#lib/kits/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const ABOUT = { thing: 'Perangkat ini', place: '/petugas/perangkat' }

const goTo =
  (verb: string) =>
  ({ id }: { id: number }) =>
    `${ABOUT.place}/${id}?berhasil=${verb}`

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: kitForm,
    command: changeKit,
    words: (refusal) => fleetWords(refusal, ABOUT),
    goTo: goTo('change'),
  })
}

export async function archive(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: archiveForm,
    command: archiveResource,
    words: (refusal) => fleetWords(refusal, ABOUT),
    goTo: goTo('archive'),
  })
}

export async function restore(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: archiveForm,
    command: restoreResource,
    words: (refusal) => fleetWords(refusal, ABOUT),
    goTo: goTo('restore'),
  })
}
