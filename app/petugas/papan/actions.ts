'use server'

import { dropProblems } from '#components/board/drop-problems.ts'
import { moveWords, scheduleWords, undoWords } from '#components/bookings/words.ts'
import { boardOf, newsHref, type Told } from '#lib/board/schema.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { moveForm, scheduleForm, stepForm } from '#lib/bookings/schema.ts'
import { undoMove } from '#lib/bookings/undo-commands.ts'
import { type FormState, textOf, typedIn } from '#lib/forms/form.ts'
import { dayAt } from '#lib/time/days.ts'
import { runForm } from '#lib/web/form-action.ts'

const boardIn = (form: FormData) => boardOf(textOf(typedIn(form), 'papan'), dayAt(new Date()))

const goTo = (form: FormData, deed: Told['deed']) => (done: { bookingId: number }) =>
  newsHref(boardIn(form), { deed, bookingId: done.bookingId })

export async function move(before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form)
  const page = `/petugas/kunjungan/${textOf(typed, 'bookingId')}/pindahkan`
  return runForm(before, form, {
    schema: moveForm,
    command: moveVisit,
    words: (refusal) =>
      dropProblems(
        moveWords(refusal, typed),
        { form: page, board: boardIn(form) },
        refusal.kind === 'changedMeanwhile',
      ),
    goTo: goTo(form, 'move'),
  })
}

export async function schedule(before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form)
  const page = `/petugas/permohonan/${textOf(typed, 'requestId')}/jadwalkan`
  return runForm(before, form, {
    schema: scheduleForm,
    command: scheduleVisit,
    words: (refusal) => dropProblems(scheduleWords(refusal, typed), { form: page, board: boardIn(form) }),
    goTo: goTo(form, 'schedule'),
  })
}

export async function undo(before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form)
  const page = `/petugas/kunjungan/${textOf(typed, 'bookingId')}/pindahkan`
  return runForm(before, form, {
    schema: stepForm,
    command: undoMove,
    words: (refusal) =>
      dropProblems(
        undoWords(refusal),
        { form: page, board: boardIn(form) },
        refusal.kind === 'changedMeanwhile',
      ),
    goTo: goTo(form, 'undo'),
  })
}
