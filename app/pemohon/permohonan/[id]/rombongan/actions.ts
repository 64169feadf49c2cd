'use server'

import { groupWords } from '#components/registrations/group-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { registerGroup } from '#lib/registrations/group-commands.ts'
import { groupForm } from '#lib/registrations/schema.ts'
import { runForm } from '#lib/web/form-action.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function enterGroup(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: groupForm,
    command: async (viewer, input, now) =>
      registerGroup(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: groupWords,
    goTo: ({ requestId, seated, waiting }) =>
      `/pemohon/permohonan/${requestId}/rombongan?kursi=${seated}&tunggu=${waiting}`,
  })
}
