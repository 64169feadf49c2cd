'use server'

import { joinWords } from '#components/organizations/join-words.ts'
import { tokenForm } from '#lib/accounts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { acceptInvitation, joinByInvitation } from '#lib/organizations/join-commands.ts'
import { joinForm } from '#lib/organizations/schema.ts'
import { runAccountForm } from '#lib/web/account-form.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = ({ organizationId }: { organizationId: number }) =>
  `/pemohon/organisasi/${organizationId}?berhasil=gabung`

export async function acceptAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: tokenForm,
    command: acceptInvitation,
    words: joinWords,
    goTo,
  })
}

export async function joinAction(before: FormState, form: FormData): Promise<FormState> {
  return runAccountForm(before, form, {
    schema: joinForm,
    command: joinByInvitation,
    words: joinWords,
    signsIn: ({ email }) => email,
    goTo,
  })
}
