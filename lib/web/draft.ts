import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { type LinksShut, openLink } from '#lib/accounts/link-commands.ts'
import type { SignInViewer } from '#lib/accounts/viewer.ts'
import type { DraftHolder } from '#lib/drafts/holder.ts'
import { findDraftHolder } from '#lib/drafts/queries.ts'
import { env } from '#lib/env.ts'
import {
  type FormState,
  type Problem,
  SIGN_IN_EMAIL,
  SIGN_IN_PASSWORD,
  typedIn,
  type Values,
} from '#lib/forms/form.ts'
import type { Result } from '#lib/result.ts'
import { LINK_FIELD, shutWords } from './link.ts'
import { currentAddress, currentViewer, memberAt } from './session.ts'
import { signInWith } from './sign-in.ts'

const open = async (token: string) => openLink(token, await currentAddress(), findDraftHolder)

/** Whether the person behind the request may open a draft: its account alone, or anybody where it has none. */
async function isHeldBy(accountId: string): Promise<boolean> {
  const viewer = await currentViewer()
  return viewer.kind === 'organization' && viewer.accountId === accountId
}

/**
 * The holder of a draft's link who looks at its page. The draft of an account asks for its sign-in, and is not there
 * for another; null where a form was posted after the sign-in had ended, as with memberAt.
 */
export async function draftAt(token: string, path: string): Promise<DraftHolder | LinksShut | null> {
  const found = (await open(token)) ?? notFound()
  if ('kind' in found || found.accountId === null) return found
  const member = await memberAt(path)
  if (!member) return null
  return member.accountId === found.accountId ? found : notFound()
}

/** The address that opens a draft again. */
export function draftAddress(token: string): string {
  return `${env.publicUrl}/ajukan/${token}`
}

interface StartRun<Value, Refusal> {
  command: (by: SignInViewer, address: string, now: Date) => Promise<Result<Value, Refusal>>
  words: (refusal: Refusal) => Problem
  goTo: (value: Value) => string
}

/** Begins a draft: for everybody, and only by a form that is posted, so that no robot does it by following links. */
export async function runStart<Value, Refusal>(
  before: FormState,
  { command, words, goTo }: StartRun<Value, Refusal>,
): Promise<FormState> {
  const result = await command(await currentViewer(), await currentAddress(), new Date())
  if (result.ok) redirect(goTo(result.value))
  return { values: {}, problems: [words(result.reason)], signedOut: false, attempt: before.attempt + 1 }
}

interface DraftRun<Value, Refusal> {
  command: (holder: DraftHolder, typed: Values, now: Date, form: FormData) => Promise<Result<Value, Refusal>>
  words: (refusal: Refusal, token: string) => Problem | Problem[]
  goTo: (value: Value, token: string) => string
}

const GONE = 'Draf ini tidak ada lagi. Mulai permohonan baru dari halaman Ajukan kunjungan.'

/** What a server action does with a form of a draft; the command itself reads what was typed. */
export async function runDraftForm<Value, Refusal>(
  before: FormState,
  form: FormData,
  { command, words, goTo }: DraftRun<Value, Refusal>,
): Promise<FormState> {
  const values = typedIn(form)
  const answer = (problems: Problem[], signedOut = false): FormState => ({
    values,
    problems,
    signedOut,
    attempt: before.attempt + 1,
  })
  const token = String(form.get(LINK_FIELD) ?? '')
  const found = await open(token)
  if (!found) return answer([{ message: GONE }])
  if ('kind' in found) return answer([{ message: shutWords(found.seconds) }])
  const stranger = found.accountId === null ? null : await identify(form, found.accountId)
  if (stranger) return answer(stranger.problems, stranger.signedOut)
  const result = await command(found, values, new Date(), form)
  if (!result.ok) return answer([words(result.reason, token)].flat())
  refresh()
  redirect(goTo(result.value, token))
}

/** Null for the person whose draft it is; else what to say, and whether a sign-in in the form would help. */
async function identify(
  form: FormData,
  accountId: string,
): Promise<{ problems: Problem[]; signedOut: boolean } | null> {
  if (await isHeldBy(accountId)) return null
  const viewer = await currentViewer()
  if (viewer.kind !== 'public') return { problems: [{ message: GONE }], signedOut: false }
  if (!form.has(SIGN_IN_EMAIL)) return { problems: [], signedOut: true }
  const signed = await signInWith(form, SIGN_IN_EMAIL, SIGN_IN_PASSWORD, 'organization')
  if ('problems' in signed) return { problems: signed.problems, signedOut: true }
  const own = signed.viewer.kind === 'organization' && signed.viewer.accountId === accountId
  return own ? null : { problems: [{ message: GONE }], signedOut: true }
}
