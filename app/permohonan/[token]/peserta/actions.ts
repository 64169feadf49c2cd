'use server'

import { listWords } from '#components/candidates/words.ts'
import { replaceCandidates } from '#lib/candidates/commands.ts'
import { candidatesForm } from '#lib/candidates/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runLinkForm } from '#lib/web/link.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function replaceByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: candidatesForm,
    command: async (viewer, input, now) =>
      replaceCandidates(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: listWords,
    goTo: ({ changed }, token) => `/permohonan/${token}/peserta?daftar=${changed ? 'tersimpan' : 'tetap'}`,
  })
}
