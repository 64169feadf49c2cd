'use server'

import { changeWords } from '#components/bookings/status-words.ts'
import { undoWords } from '#components/bookings/words.ts'
import {
  cancelVisit,
  completeVisit,
  confirmVisit,
  interruptVisit,
  startVisit,
} from '#lib/bookings/commands.ts'
import { keepVisit } from '#lib/bookings/keep-commands.ts'
import { confirmForm, reasonForm, stepForm } from '#lib/bookings/schema.ts'
import { undoMove } from '#lib/bookings/undo-commands.ts'
import type { FormState } from '#lib/forms/form.ts'
import { runForm } from '#lib/web/form-action.ts'

const goTo = (verb: string) => (done: { bookingId: number }) =>
  `/petugas/kunjungan/${done.bookingId}?berhasil=${verb}`

export async function confirm(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: confirmForm,
    command: confirmVisit,
    words: (refusal) => changeWords(refusal),
    goTo: goTo('confirm'),
  })
}

export async function undo(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: stepForm,
    command: undoMove,
    words: (refusal) => undoWords(refusal),
    goTo: goTo('undo'),
  })
}

export async function start(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: stepForm,
    command: startVisit,
    words: (refusal) => changeWords(refusal, 'start'),
    goTo: goTo('start'),
  })
}

export async function complete(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: stepForm,
    command: completeVisit,
    words: (refusal) => changeWords(refusal, 'complete'),
    goTo: goTo('complete'),
  })
}

export async function cancel(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: reasonForm,
    command: cancelVisit,
    words: (refusal) => changeWords(refusal),
    goTo: goTo('cancel'),
  })
}

export async function interrupt(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: reasonForm,
    command: interruptVisit,
    words: (refusal) => changeWords(refusal),
    goTo: goTo('interrupt'),
  })
}

export async function keep(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: reasonForm,
    command: keepVisit,
    words: (refusal) => changeWords(refusal),
    goTo: goTo('keep'),
  })
}
