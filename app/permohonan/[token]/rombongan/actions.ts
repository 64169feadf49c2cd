'use server'

import { groupWords } from '#components/registrations/group-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { registerGroup } from '#lib/registrations/group-commands.ts'
import { groupForm } from '#lib/registrations/schema.ts'
import { runLinkForm } from '#lib/web/link.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function enterGroupByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: groupForm,
    command: async (viewer, input, now) =>
      registerGroup(viewer, { ...input, file: await sentFile(form, 'file') }, now),
    words: groupWords,
    goTo: ({ seated, waiting }, token) => `/permohonan/${token}/rombongan?kursi=${seated}&tunggu=${waiting}`,
  })
}
