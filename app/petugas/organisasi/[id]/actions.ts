'use server'

import { judgementWords } from '#components/organizations/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import {
  mergeOrganization,
  refuseOrganization,
  verifyOrganization,
} from '#lib/organizations/judgement-commands.ts'
import { refuseForm, sameForm, verifyForm } from '#lib/organizations/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (deed: string) => (done: { organizationId: number }) =>
  `/petugas/organisasi/${done.organizationId}?berhasil=${deed}`

export async function verifyAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: verifyForm,
    command: verifyOrganization,
    words: judgementWords,
    goTo: goTo('verify'),
  })
}

export async function refuseAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: refuseForm,
    command: refuseOrganization,
    words: judgementWords,
    goTo: goTo('refuse'),
  })
}

export async function mergeAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: sameForm,
    command: mergeOrganization,
    words: judgementWords,
    goTo: goTo('merge'),
  })
}
