'use server'

import { withdrawWords } from '#components/offers/words.ts'
import { checklistWords, verifyWords } from '#components/requests/checklist-words.ts'
import { mergeWords } from '#components/requests/merge-words.ts'
import { surveyWords } from '#components/requests/survey-words.ts'
import { changeWords } from '#components/requests/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { withdrawOffer } from '#lib/offers/commands.ts'
import { withdrawForm } from '#lib/offers/schema.ts'
import { tellApart } from '#lib/requests/apart-commands.ts'
import { saveChecklist } from '#lib/requests/checklist-commands.ts'
import { declineRequest, returnRequest, verifyRequest } from '#lib/requests/commands.ts'
import { showRequestLink } from '#lib/requests/link-commands.ts'
import { mergeRequest, unmergeRequest } from '#lib/requests/merge-commands.ts'
import {
  apartForm,
  cancelSurveyForm,
  checklistForm,
  mergeForm,
  remarkForm,
  requestStep,
  returnForm,
  surveyForm,
  surveyResultForm,
  verifyForm,
} from '#lib/requests/schema.ts'
import { cancelSurvey, planSurvey, recordSurvey } from '#lib/requests/survey-commands.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { requestId: number }) =>
  `/petugas/permohonan/${done.requestId}?berhasil=${verb}`

export async function verify(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: verifyForm,
    command: verifyRequest,
    words: verifyWords,
    goTo: goTo('verify'),
  })
}

export async function check(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: checklistForm,
    command: saveChecklist,
    words: checklistWords,
    goTo: goTo('check'),
  })
}

export async function giveBack(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: returnForm,
    command: returnRequest,
    words: changeWords,
    goTo: goTo('return'),
  })
}

export async function decline(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: remarkForm,
    command: declineRequest,
    words: changeWords,
    goTo: goTo('decline'),
  })
}

export async function plan(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: surveyForm(dayAt(new Date())),
    command: planSurvey,
    words: surveyWords,
    goTo: goTo('planSurvey'),
  })
}

export async function callOff(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: cancelSurveyForm,
    command: cancelSurvey,
    words: surveyWords,
    goTo: goTo('cancelSurvey'),
  })
}

export async function recordResult(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: surveyResultForm,
    command: recordSurvey,
    words: surveyWords,
    goTo: goTo('recordSurvey'),
  })
}

export async function merge(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: mergeForm,
    command: mergeRequest,
    words: mergeWords,
    goTo: goTo('mergeRequest'),
  })
}

export async function unmerge(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: requestStep,
    command: unmergeRequest,
    words: changeWords,
    goTo: goTo('unmergeRequest'),
  })
}

export async function withdrawOffered(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: withdrawForm,
    command: withdrawOffer,
    words: withdrawWords,
    goTo: goTo('withdrawOffer'),
  })
}

export async function apart(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: apartForm,
    command: tellApart,
    words: mergeWords,
    goTo: goTo('tellApart'),
  })
}

export async function showLink(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: requestStep,
    command: showRequestLink,
    words: ({ kind }) => ({
      message:
        kind === 'hasAccount'
          ? 'Permohonan ini diikuti lewat akun pemohon; tautannya tidak diperlukan.'
          : 'Permohonan ini tidak ada. Buka lagi dari daftar permohonan.',
    }),
    goTo: ({ requestId, token }) => `/petugas/permohonan/${requestId}?tautan=${token}`,
  })
}
