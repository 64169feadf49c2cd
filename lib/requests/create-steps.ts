import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { askCountersign } from '#lib/countersignatures/ask-steps.ts'
import type { Database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result } from '#lib/result.ts'
import { type Day, toDateColumn } from '#lib/time/days.ts'
import { createRequestLink } from './link-steps.ts'
import type { SubmitRefusal } from './request.ts'
import { settleWish, type Wish } from './wish-steps.ts'

interface Made {
  /** Who sends it; null for somebody without an account, whom the history knows by the name of the contact. */
  by: Viewer | null
  channel: 'account' | 'open' | 'paper'
  submissionKey: string
}

export interface WithSpans {
  unsuitable?: { firstDay: Day; lastDay: Day; reason: string }[]
}

/**
 * Makes a request of a wish, with its secret link and the first entry of its history. Answers the token of the
 * link: to whoever has just asked, and to nobody else.
 */
export async function createRequest(
  tx: Database,
  wish: Wish & WithSpans,
  { by, channel, submissionKey }: Made,
  now: Date,
): Promise<Result<{ requestId: number; token: string }, SubmitRefusal>> {
  const settled = await settleWish(tx, wish)
  if (!settled.ok) return settled
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: wish.organizationId },
    select: { demo: true },
  })
  const { id: requestId } = await tx.visitRequest.create({
    data: {
      ...settled.value,
      status: 'submitted',
      statusSince: now,
      submittedAt: now,
      createdAt: now,
      createdBy: by && accountOf(by),
      channel,
      submissionKey,
      demo: organization.demo,
    },
    select: { id: true },
  })
  await writeSpans(tx, requestId, wish.unsuitable ?? [])
  await askCountersign(tx, requestId, now)
  const token = await createRequestLink(tx, requestId, now)
  const actor = by ?? { kind: 'link' as const, requestId, name: wish.contactName }
  await record(tx, actor, now, { action: 'submit', visitRequestId: requestId })
  return done({ requestId, token })
}

export async function writeSpans(tx: Database, visitRequestId: number, spans: WithSpans['unsuitable'] = []) {
  await tx.unsuitableSpan.createMany({
    data: spans.map(({ firstDay, lastDay, reason }) => ({
      visitRequestId,
      firstDay: toDateColumn(firstDay),
      lastDay: toDateColumn(lastDay),
      reason,
    })),
  })
}
