'use server'

import { attachWords } from '#components/attachments/words.ts'
import { attachPaper, detachPaper } from '#lib/attachments/commands.ts'
import { attachForm, detachForm } from '#lib/attachments/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runLinkForm } from '#lib/web/link.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function attachByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: attachForm,
    command: async (viewer, input, now) =>
      attachPaper(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: attachWords,
    goTo: (_, token) => `/permohonan/${token}?berkas=tersimpan#berkas`,
  })
}

export async function detachByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: detachForm,
    command: detachPaper,
    words: attachWords,
    goTo: (_, token) => `/permohonan/${token}?berkas=terhapus#berkas`,
  })
}
