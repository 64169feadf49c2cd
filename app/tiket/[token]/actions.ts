'use server'

import { seatWords } from '#components/registrations/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import { giveUpForm, seatStep } from '#lib/registrations/schema.ts'
import { acceptSeat, withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { runTicketForm } from '#lib/web/ticket.ts'

export async function acceptAction(before: FormState, form: FormData): Promise<FormState> {
  return runTicketForm(before, form, {
    schema: seatStep,
    command: acceptSeat,
    words: seatWords,
    goTo: (token) => `/tiket/${token}?diterima=1`,
  })
}

export async function withdrawAction(before: FormState, form: FormData): Promise<FormState> {
  return runTicketForm(before, form, {
    schema: giveUpForm,
    command: withdrawSeat,
    words: seatWords,
    goTo: (token) => `/tiket/${token}?batal=1`,
  })
}
