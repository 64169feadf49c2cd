import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { type LinksShut, openLink } from '#lib/accounts/link-commands.ts'
import type { TicketViewer } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import type { FormState } from '#lib/forms/form.ts'
import { findTicketViewer } from '#lib/registrations/ticket-queries.ts'
import { answerForm, type FormRun, type Identified } from './form-action.ts'
import { LINK_FIELD, shutWords } from './link.ts'
import { currentAddress } from './session.ts'

/** A ticket's secret link as it is kept and passed on, with its host. */
export function ticketAddress(token: string): string {
  return `${env.publicUrl}/tiket/${token}`
}

/** The holder of a ticket's secret link who looks at its page. */
export async function ticketAt(token: string): Promise<TicketViewer | LinksShut> {
  return (await openLink(token, await currentAddress(), findTicketViewer)) ?? notFound()
}

const WRONG_LINK = 'Tautan tiket ini tidak berlaku. Buka lagi tautan yang Anda terima saat mendaftar.'

/** As runForm, for the forms of a ticket's pages. */
export async function runTicketForm<Schema extends z.ZodObject, Value, Refusal>(
  before: FormState,
  form: FormData,
  run: Omit<FormRun<Schema, Value, Refusal>, 'goTo'> & { goTo: (token: string) => string },
): Promise<FormState> {
  const token = String(form.get(LINK_FIELD) ?? '')
  const identify = async (): Promise<Identified> => {
    const viewer = await openLink(token, await currentAddress(), findTicketViewer)
    if (viewer?.kind === 'ticket') return { viewer }
    return { problems: [{ message: viewer ? shutWords(viewer.seconds) : WRONG_LINK }], signedOut: false }
  }
  return answerForm(before, form, identify, { ...run, goTo: () => run.goTo(token) })
}
