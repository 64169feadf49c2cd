'use server'

import { draftPath } from '#components/drafts/words.ts'
import { openOwnDraft } from '#lib/drafts/commands.ts'
import { ownDraft } from '#lib/drafts/schema.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function openDraftAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: ownDraft,
    command: openOwnDraft,
    words: () => ({
      message: 'Draf ini tidak ada lagi. Mulai permohonan baru dari halaman Ajukan kunjungan.',
    }),
    goTo: ({ token }) => draftPath(token),
  })
}
