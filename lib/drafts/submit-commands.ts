import { randomUUID } from 'node:crypto'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { movePapers } from '#lib/attachments/store-steps.ts'
import { type Database, database } from '#lib/database/client.ts'
import { settleAsker } from '#lib/requests/asker-steps.ts'
import { createRequest } from '#lib/requests/create-steps.ts'
import { findRequestToken } from '#lib/requests/link-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findAsking } from './asking-queries.ts'
import type { DraftHolder } from './holder.ts'
import type { SendRefusal } from './refusal.ts'
import { readWish, type WishAsker } from './wish.ts'
import { lockDraft } from './write-steps.ts'

interface Sent {
  requestId: number
  /** Of the request's secret link; null where it was taken back since. */
  token: string | null
  /** Whether it is followed in the room of an account. */
  member: boolean
}

type Sending = Result<Sent, SendRefusal>

/** Carries a refusal out of a transaction that has written something already, so that nothing of it stays. */
class Refused extends Error {
  readonly reason: SendRefusal
  constructor(reason: SendRefusal) {
    super('refused')
    this.reason = reason
  }
}

/** Sends a draft off as a request. However often and at whatever moment: one draft makes one request. */
export async function submitDraft(holder: DraftHolder, now: Date): Promise<Sending> {
  try {
    return await database().$transaction((tx) => send(tx, holder, now))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason)
    throw error
  }
}

async function send(tx: Database, holder: DraftHolder, now: Date): Promise<Sending> {
  const draft = await lockDraft(tx, holder)
  if (!draft) return refuse({ kind: 'gone' })
  const { visitRequestId: sent } = draft
  const member = holder.accountId !== null
  if (sent !== null) return done({ requestId: sent, token: await findRequestToken(tx, sent), member })
  if (draft.expiresAt <= now) return refuse({ kind: 'expired' })
  const { accountId } = holder
  const asking = await findAsking(tx, { accountId, answers: draft.answers }, now)
  const read = readWish(draft.answers, asking)
  if (!read.ok) return refuse({ kind: 'open', steps: read.open })
  const { asker, ...wish } = read.value
  const organizationId = await settle(tx, asker, accountId)
  const made = await createRequest(
    tx,
    { ...wish, organizationId },
    {
      by: accountId === null ? null : await memberOf(tx, accountId, organizationId),
      channel: accountId === null ? 'open' : 'account',
      submissionKey: randomUUID(),
    },
    now,
  )
  if (!made.ok) throw new Refused(made.reason)
  const { requestId } = made.value
  await movePapers(tx, holder.draftId, requestId)
  // What was typed lives on in the request; a second copy of names and numbers would only be one more to lose.
  await tx.draft.update({
    where: { id: holder.draftId },
    data: { visitRequestId: requestId, answers: {}, changedAt: now },
    select: { id: true },
  })
  return done({ ...made.value, member })
}

async function settle(tx: Database, asker: WishAsker, accountId: string | null): Promise<number> {
  if (!('organizationId' in asker)) {
    const id = await settleAsker(tx, asker)
    if (id === null) throw new Refused({ kind: 'unknownArea' })
    return id
  }
  const { organizationId } = asker
  const membership = await tx.membership.findFirst({
    where: { accountId: accountId ?? '', organizationId },
    select: { organizationId: true },
  })
  if (!membership) throw new Refused({ kind: 'unknownOrganization' })
  return organizationId
}

async function memberOf(tx: Database, accountId: string, organizationId: number): Promise<Viewer> {
  const { name } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } })
  return { kind: 'organization', accountId, name, organizationIds: [organizationId] }
}
