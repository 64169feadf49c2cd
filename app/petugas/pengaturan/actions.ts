'use server'

import { staleWords } from '#components/fleet/words.ts'
import type { FormState } from '#lib/forms/form.ts'
import {
  changeDueTimes,
  changeGoNoGoDays,
  changeOfferDays,
  changeTravelSetting,
} from '#lib/settings/commands.ts'
import { dueForm, goNoGoForm, offerDaysForm, travelForm } from '#lib/settings/schema.ts'
import { runForm } from '#lib/web/form-action.ts'

export async function changeTravel(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: travelForm,
    command: changeTravelSetting,
    words: (refusal) => staleWords(refusal, 'Pengaturan ini'),
    goTo: () => '/petugas/pengaturan?berhasil=1',
  })
}

export async function changeDue(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: dueForm,
    command: changeDueTimes,
    words: (refusal) => staleWords(refusal, 'Pengaturan ini'),
    goTo: () => '/petugas/pengaturan?berhasil=1',
  })
}

export async function changeOffer(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: offerDaysForm,
    command: changeOfferDays,
    words: (refusal) => staleWords(refusal, 'Pengaturan ini'),
    goTo: () => '/petugas/pengaturan?berhasil=1',
  })
}

export async function changeGoNoGo(before: FormState, form: FormData): Promise<FormState> {
  return runForm(before, form, {
    schema: goNoGoForm,
    command: changeGoNoGoDays,
    words: (refusal) => staleWords(refusal, 'Pengaturan ini'),
    goTo: () => '/petugas/pengaturan?berhasil=1',
  })
}
