'use server'

import { attachWords } from '#components/attachments/words.ts'
import { attachPaper, detachPaper } from '#lib/attachments/commands.ts'
import { attachForm, detachForm } from '#lib/attachments/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function attach(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: attachForm,
    command: async (viewer, input, now) =>
      attachPaper(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: attachWords,
    goTo: ({ requestId }) => `/petugas/permohonan/${requestId}?berkas=tersimpan#berkas`,
  })
}

export async function detach(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: detachForm,
    command: detachPaper,
    words: attachWords,
    goTo: ({ requestId }) => `/petugas/permohonan/${requestId}?berkas=terhapus#berkas`,
  })
}
