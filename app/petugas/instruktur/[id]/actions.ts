'use server'

import { fleetWords } from '#components/fleet/words.ts'
import { archiveResource, restoreResource } from '#lib/fleet/archive-commands.ts'
import { archiveForm } from '#lib/fleet/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { changeInstructor } from '#lib/instructors/commands.ts'
import { instructorForm } from '#lib/instructors/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const ABOUT = { thing: 'Instruktur ini', place: '/petugas/instruktur' }

const goTo =
  (verb: string) =>
  ({ id }: { id: number }) =>
    `${ABOUT.place}/${id}?berhasil=${verb}`

export async function change(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: instructorForm,
    command: changeInstructor,
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
