import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { askCountersign, readOpenCountersign } from '#lib/countersignatures/ask-steps.ts'
import type { OpenCountersign } from '#lib/countersignatures/countersignature.ts'
import { database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { changeRequest } from './change-steps.ts'
import type { OpenChecks } from './checklist.ts'
import { readChecklist } from './checklist-queries.ts'
import { createRequest, type WithSpans } from './create-steps.ts'
import { mayAsk } from './permissions.ts'
import { REMARK_FIELDS, type RemarkField } from './remark.ts'
import type { ChangeRefusal, SubmitRefusal } from './request.ts'
import { isSameSpans, keepAskedFacts, replaceSpans } from './revise-steps.ts'
import type { RemarkInput, RequestInput, RequestStepInput, ReturnInput, VerifyInput } from './schema.ts'
import { isSameWish, settleWish, type Wish } from './wish-steps.ts'

type Submitted = Result<{ requestId: number }, SubmitRefusal>
type Changed = Result<{ requestId: number }, ChangeRefusal>

/** Asks for a visit. The same form sent twice makes one request. */
export async function submitRequest(viewer: Viewer, input: RequestInput, now: Date): Promise<Submitted> {
  if (viewer.kind !== 'organization') throw new Forbidden('ask for a visit')
  if (!mayAsk(viewer, input.organizationId)) return refuse({ kind: 'unknownOrganization' })
  const { submissionKey, ...wish } = input
  return database().$transaction(async (tx): Promise<Submitted> => {
    // Forms sent twice at once wait for each other here, before the first has made its new place.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submissionKey}, 0))::text`
    const before = await tx.visitRequest.findUnique({ where: { submissionKey }, include: { site: true } })
    if (before)
      return isSameWish(before, wish)
        ? done({ requestId: before.id })
        : refuse({ kind: 'alreadySent', requestId: before.id })
    const made = await createRequest(tx, wish, { by: viewer, channel: 'account', submissionKey }, now)
    return made.ok ? done({ requestId: made.value.requestId }) : made
  })
}

export type RevisionInput = Omit<Wish, 'organizationId'> & WithSpans & { requestId: number }

/** Sends a returned request again, revised; what the form leaves out stays as it was. */
export async function resubmitRequest(
  viewer: Viewer,
  input: RevisionInput,
  now: Date,
): Promise<Result<{ requestId: number }, SubmitRefusal | ChangeRefusal>> {
  const { requestId, unsuitable, ...typed } = input
  const wish = { ...typed, selfCheck: await keepAskedFacts(database(), typed) }
  return changeRequest(
    viewer,
    'resubmit',
    requestId,
    now,
    { remark: null },
    async (tx, { organizationId }) => {
      const settled = await settleWish(tx, { ...wish, organizationId })
      if (!settled.ok) return settled
      await tx.visitRequest.update({ where: { id: requestId }, data: settled.value, select: { id: true } })
      if (unsuitable) await replaceSpans(tx, requestId, unsuitable)
      await askCountersign(tx, requestId, now)
      return null
    },
    async (tx) => {
      const where = { id: requestId }
      const stored = await tx.visitRequest.findUniqueOrThrow({ where, include: { site: true } })
      const same = isSameWish(stored, { ...wish, organizationId: stored.organizationId })
      return same && (!unsuitable || (await isSameSpans(tx, requestId, unsuitable)))
    },
  )
}

/** Finds a request complete, or writes why it may pass all the same: it takes its place in the queue. */
export async function verifyRequest(
  viewer: Viewer,
  { requestId, despite }: VerifyInput,
  now: Date,
): Promise<Result<{ requestId: number }, ChangeRefusal | OpenChecks | OpenCountersign>> {
  const data = { queuedAt: now, remark: null, reason: despite || null }
  return changeRequest<OpenChecks | OpenCountersign>(viewer, 'verify', requestId, now, data, async (tx) => {
    const countersign = await readOpenCountersign(tx, requestId)
    if (typeof countersign === 'object') return refuse(countersign)
    const open = (await readChecklist(tx, requestId)).filter(
      ({ item, ticked }) => !ticked && !(item === 'countersign' && countersign === 'settled'),
    )
    if (open.length === 0 || despite) return null
    return refuse({ kind: 'openChecks', items: open.map(({ item }) => item) })
  })
}

/** Gives a request back for revision, with a remark on the whole and on whatever part of it is to be put right. */
export async function returnRequest(viewer: Viewer, input: ReturnInput, now: Date): Promise<Changed> {
  const { requestId, remark } = input
  const written = REMARK_FIELDS.flatMap((field): [RemarkField, string][] => {
    const text = input[`remark_${field}`]
    return text ? [[field, text]] : []
  })
  const details = written.length > 0 ? { remarks: Object.fromEntries(written) } : {}
  return changeRequest(viewer, 'return', requestId, now, { remark, details }, async (tx) => {
    await tx.requestRemark.deleteMany({ where: { visitRequestId: requestId } })
    await tx.requestRemark.createMany({
      data: written.map(([field, text]) => ({ visitRequestId: requestId, field, text })),
    })
    return null
  })
}

/** Declines a request, with the reason. */
export async function declineRequest(viewer: Viewer, input: RemarkInput, now: Date): Promise<Changed> {
  return changeRequest(viewer, 'decline', input.requestId, now, { remark: input.remark })
}

/** Takes one's own request back. */
export async function withdrawRequest(viewer: Viewer, input: RequestStepInput, now: Date): Promise<Changed> {
  return changeRequest(viewer, 'withdraw', input.requestId, now)
}
