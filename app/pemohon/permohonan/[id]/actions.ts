'use server'

import { changeWords, revisionWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { resubmitRequest, withdrawRequest } from '#lib/requests/commands.ts'
import { readRevision, revisionForm } from '#lib/requests/revision-schema.ts'
import { requestStep } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function reviseAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: revisionForm(dayAt(new Date())),
    command: (viewer, input, now) => resubmitRequest(viewer, readRevision(input, dayAt(now)), now),
    words: revisionWords,
    goTo: ({ requestId }) => `/pemohon/permohonan/${requestId}?dikirim=lagi`,
  })
}

export async function withdrawAction(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    by: 'organization',
    schema: requestStep,
    command: withdrawRequest,
    words: changeWords,
    goTo: ({ requestId }) => `/pemohon/permohonan/${requestId}?ditarik=1`,
  })
}
