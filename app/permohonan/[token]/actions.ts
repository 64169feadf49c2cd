'use server'

import { changeWords, revisionWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { resubmitRequest, withdrawRequest } from '#lib/requests/commands.ts'
import { readRevision, revisionForm } from '#lib/requests/revision-schema.ts'
import { requestStep } from '#lib/requests/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { runLinkForm } from '#lib/web/link.ts'

export async function reviseByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: revisionForm(dayAt(new Date())),
    command: (viewer, input, now) => resubmitRequest(viewer, readRevision(input, dayAt(now)), now),
    words: revisionWords,
    goTo: (_, token) => `/permohonan/${token}?dikirim=lagi`,
  })
}

export async function withdrawByLink(before: FormState, form: FormData): Promise<FormState> {
  return runLinkForm(before, form, {
    schema: requestStep,
    command: withdrawRequest,
    words: changeWords,
    goTo: (_, token) => `/permohonan/${token}?ditarik=1`,
  })
}
