import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { type LinksShut, openLink } from '#lib/accounts/link-commands.ts'
import type { LinkViewer } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import type { FormState } from '#lib/forms/form.ts'
import { findLinkViewer } from '#lib/requests/link-queries.ts'
import { answerForm, type FormRun, type Identified } from './form-action.ts'
import { currentAddress } from './session.ts'

/** Field in which a form of a link page carries the token on. */
export const LINK_FIELD = 'kunci'

/** A request's secret link as it is kept and passed on, with its host. */
export function linkAddress(token: string): string {
  return `${env.publicUrl}/permohonan/${token}`
}

const WRONG_LINK =
  'Tautan ini tidak berlaku lagi. Buka lagi tautan terakhir yang Anda terima, atau hubungi Dinas Ketenagakerjaan.'

/** The holder of a request's secret link who looks at its page; pages show LinkShut where it is shut. */
export async function linkAt(token: string): Promise<LinkViewer | LinksShut> {
  return (await openLink(token, await currentAddress(), findLinkViewer)) ?? notFound()
}

/** What a secret link of another kind opens; null where it opens nothing, which is counted. */
export async function secretAt<Found>(
  token: string,
  find: (tokenHash: Uint8Array<ArrayBuffer>) => Promise<Found | null>,
): Promise<Found | LinksShut | null> {
  return openLink(token, await currentAddress(), find)
}

/** As runForm, for the forms of the pages that a request's secret link opens. */
export async function runLinkForm<Schema extends z.ZodObject, Value, Refusal>(
  before: FormState,
  form: FormData,
  run: Omit<FormRun<Schema, Value, Refusal>, 'goTo'> & { goTo: (value: Value, token: string) => string },
): Promise<FormState> {
  const token = String(form.get(LINK_FIELD) ?? '')
  const identify = async (): Promise<Identified> => {
    const viewer = await openLink(token, await currentAddress(), findLinkViewer)
    if (viewer?.kind === 'link') return { viewer }
    const message = viewer ? shutWords(viewer.seconds) : WRONG_LINK
    return { problems: [{ message }], signedOut: false }
  }
  return answerForm(before, form, identify, { ...run, goTo: (value) => run.goTo(value, token) })
}

/** Said to an address from which too many wrong links came. */
export function shutWords(seconds: number): string {
  return `Terlalu banyak tautan yang salah dari jaringan ini. Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`
}
