'use server'

import { listWords } from '#components/candidates/words.ts'
import { replaceCandidates } from '#lib/candidates/commands.ts'
import { candidatesForm } from '#lib/candidates/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function replaceList(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: candidatesForm,
    command: async (viewer, input, now) =>
      replaceCandidates(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: listWords,
    goTo: ({ requestId, changed }) =>
      `/pemohon/permohonan/${requestId}/peserta?daftar=${changed ? 'tersimpan' : 'tetap'}`,
  })
}
