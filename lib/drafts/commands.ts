import { newSecret, tokenOf } from '#lib/accounts/secret-steps.ts'
import { countDraft } from '#lib/accounts/throttle-steps.ts'
import { accountOf, type SignInViewer, type Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Values } from '#lib/forms/form.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findAsking } from './asking-queries.ts'
import { answersOf, nextStep, readStep, STEPS } from './draft.ts'
import type { DraftHolder } from './holder.ts'
import { oweDraftLink } from './mail-steps.ts'
import type { DraftRefusal, SaveRefusal, StartRefusal } from './refusal.ts'
import type { StepSlug, StepValue } from './schema.ts'
import { expiryFrom, lockDraft, lockOpenDraft } from './write-steps.ts'

/** No field of the form takes more; what is longer was not typed into it. */
const LONGEST_TEXT = 5000

/**
 * Begins a draft and answers the token of its link. It belongs to the account of somebody who speaks for
 * organizations, to whoever has the link otherwise.
 */
export async function startDraft(
  by: SignInViewer,
  address: string,
  now: Date,
): Promise<Result<{ token: string; first: StepSlug }, StartRefusal>> {
  const seconds = await countDraft(address)
  if (seconds !== null) return refuse({ kind: 'tooMany', seconds })
  const secret = newSecret('draft')
  const member = by.kind === 'organization' ? by : null
  const accountId = member?.accountId ?? null
  const [only, ...more] = member?.organizationIds ?? []
  const answers = {
    ...(only !== undefined && more.length === 0 && { organizationId: String(only) }),
    ...(member && { contactName: member.name }),
  }
  await database().draft.create({
    data: {
      ...secret,
      accountId,
      answers,
      createdAt: now,
      changedAt: now,
      expiresAt: expiryFrom(now),
    },
    select: { id: true },
  })
  const asking = await findAsking(database(), { accountId, answers }, now)
  const first = nextStep(answers, asking) ?? 'program'
  return done({ token: tokenOf('draft', secret.nonce), first })
}

/**
 * Keeps what was typed in a step, whether it fits or not, and answers where to go on. Only the step's own fields are
 * written, so that two tabs with two steps of one draft do not undo each other.
 */
export async function saveStep(
  holder: DraftHolder,
  { step, typed }: { step: StepSlug; typed: Values },
  now: Date,
): Promise<Result<{ next: StepSlug | null }, SaveRefusal>> {
  return database().$transaction(async (tx): Promise<Result<{ next: StepSlug | null }, SaveRefusal>> => {
    const draft = await lockOpenDraft(tx, holder, now)
    if (!draft.ok) return draft
    const own = new Set(STEPS[step].fields)
    const others = Object.entries(draft.value.answers).filter(([name]) => !own.has(name))
    const answers = { ...Object.fromEntries(others), ...shortened(answersOf(step, typed)) }
    await tx.draft.update({
      where: { id: holder.draftId },
      data: { answers, changedAt: now, expiresAt: expiryFrom(now) },
      select: { id: true },
    })
    const asking = await findAsking(tx, { accountId: holder.accountId, answers }, now)
    const read = readStep(step, answers, asking)
    if (!read.ok) return refuse({ kind: 'unfit', problems: read.problems })
    if (step === 'kontak') await oweDraftLink(tx, draft.value.nonce, read.value as StepValue<'kontak'>, now)
    return done({ next: nextStep(answers, asking, step) })
  })
}

function shortened(values: Values): Values {
  const short = (text: string) => text.slice(0, LONGEST_TEXT)
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.slice(0, 20).map(short) : short(value),
  ])
  return Object.fromEntries(entries)
}

/** Opens a draft of the viewer's own account again: answers the token of its link. */
export async function openOwnDraft(
  viewer: Viewer,
  { draftId }: { draftId: number },
): Promise<Result<{ token: string }, { kind: 'unknown' }>> {
  const accountId = accountOf(viewer)
  if (viewer.kind !== 'organization' || accountId === null) return refuse({ kind: 'unknown' })
  const draft = await database().draft.findFirst({
    where: { id: draftId, accountId },
    select: { nonce: true },
  })
  return draft ? done({ token: tokenOf('draft', draft.nonce) }) : refuse({ kind: 'unknown' })
}

/** Takes up a draft that has run out, with what is left of its answers. */
export async function renewDraft(
  holder: DraftHolder,
  now: Date,
): Promise<Result<null, Extract<DraftRefusal, { kind: 'gone' | 'sent' }>>> {
  return database().$transaction(async (tx): Promise<Result<null, { kind: 'gone' } | { kind: 'sent' }>> => {
    const draft = await lockDraft(tx, holder)
    if (!draft) return refuse({ kind: 'gone' })
    if (draft.visitRequestId !== null) return refuse({ kind: 'sent' })
    await tx.draft.update({
      where: { id: holder.draftId },
      data: { changedAt: now, expiresAt: expiryFrom(now) },
      select: { id: true },
    })
    return done(null)
  })
}

/** Throws a draft away, with all that was typed; one that was sent stays. Done twice is done. */
export async function discardDraft(holder: DraftHolder): Promise<Result<null, { kind: 'sent' }>> {
  return database().$transaction(async (tx): Promise<Result<null, { kind: 'sent' }>> => {
    const draft = await lockDraft(tx, holder)
    if (!draft) return done(null)
    if (draft.visitRequestId !== null) return refuse({ kind: 'sent' })
    await tx.draft.delete({ where: { id: holder.draftId }, select: { id: true } })
    return done(null)
  })
}
