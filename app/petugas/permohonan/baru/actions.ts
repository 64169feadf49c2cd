'use server'

import { paperWords } from '#components/requests/paper-words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { enterPaper } from '#lib/requests/paper-commands.ts'
import { paperForm } from '#lib/requests/paper-schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'
import { sentFile } from '#lib/web/sent-file.ts'

export async function enter(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: paperForm(dayAt(new Date())),
    command: async (viewer, { scan: _, ...input }, now) =>
      enterPaper(viewer, { ...input, scan: await sentFile(form, 'scan') }, now),
    words: paperWords,
    goTo: ({ requestId, token, verified }) =>
      `/petugas/permohonan/${requestId}?berhasil=${verified ? 'paperVerified' : 'paper'}${token ? `&tautan=${token}` : ''}`,
  })
}
