import { Forbidden } from '#lib/accounts/forbidden.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { closeOfferOf } from './offer-steps.ts'
import { actorFor, isEntitled } from './permissions.ts'
import {
  allows,
  type ChangeRefusal,
  type RequestStatus,
  type RequestVerb,
  type RequestWork,
  TRANSITIONS,
  WORKS,
} from './request.ts'
import { changeStatus } from './status-steps.ts'

interface StepData {
  queuedAt?: Date
  remark?: string | null
  mergedIntoId?: number | null
  /** Why, where it is not the remark. */
  reason?: string | null
  /** What the history keeps beside it. */
  details?: Prisma.InputJsonObject
  /** Another request that `write` looks at. */
  alsoLock?: number
}

/** Why the dates of an offer are let go that ends with its request. */
const ENDS_OFFER = 'Permohonannya ditarik atau ditolak'

type Changed<Refusal> = Result<{ requestId: number }, Refusal>

/**
 * Changes a request's status for a person, in one transaction. `write` runs before the change and may refuse
 * as long as it has written nothing; `repeats` tells whether a form sent again says what the first one said.
 */
export async function changeRequest<Refusal = never>(
  viewer: Viewer,
  verb: RequestVerb,
  requestId: number,
  now: Date,
  { reason, details, alsoLock = requestId, ...data }: StepData = {},
  write?: (
    tx: Database,
    request: { organizationId: number },
  ) => Promise<{ ok: false; reason: Refusal } | null>,
  repeats: (tx: Database) => Promise<boolean> = async () => true,
): Promise<Changed<ChangeRefusal | Refusal>> {
  if (!isEntitled(viewer, verb)) throw new Forbidden(`${verb} a request`)
  const why = reason ?? data.remark ?? null
  return database().$transaction(async (tx): Promise<Changed<ChangeRefusal | Refusal>> => {
    // In the order of their ids, so that two who lock the same two wait for each other in one direction.
    const locked = await tx.$queryRaw<{ id: number; status: RequestStatus; organizationId: number }[]>`
      SELECT id, status::text AS status, organization_id AS "organizationId"
      FROM visit_requests WHERE id IN (${requestId}, ${alsoLock}) ORDER BY id FOR NO KEY UPDATE`
    const request = locked.find(({ id }) => id === requestId)
    if (!request || !isEntitled(viewer, verb, request)) return refuse({ kind: 'unknown' })
    if (!allows(verb, request.status)) {
      const deed = { verb, requestId, reason: why, repeats }
      return answerAgain(tx, viewer, deed, request.status)
    }
    const refused = await write?.(tx, request)
    if (refused) return refused
    if (request.status === 'offered') await closeOfferOf(tx, viewer, requestId, ENDS_OFFER, now)
    await changeStatus(tx, requestId, verb, now, data)
    await record(tx, viewer, now, {
      action: verb,
      visitRequestId: requestId,
      reason: why ?? undefined,
      ...(details && { details }),
    })
    return done({ requestId })
  })
}

/** A form sent twice is done already; else somebody was faster, and is named. */
async function answerAgain(
  tx: Database,
  viewer: Viewer,
  deed: {
    verb: RequestVerb
    requestId: number
    reason: string | null
    repeats: (tx: Database) => Promise<boolean>
  },
  status: RequestStatus,
): Promise<Changed<ChangeRefusal>> {
  const { verb, requestId, reason, repeats } = deed
  const last = await findLastStep(tx, requestId)
  const own = last !== null && isBy(viewer, last) && last.action === verb
  const same = own && status === TRANSITIONS[verb].to && last.reason === reason
  if (same && (await repeats(tx))) return done({ requestId })
  return refuse(await wrongStatus(tx, viewer, requestId, verb, status))
}

/** Locks a request for the rest of the transaction, and answers its status; null where there is none. */
export async function lockRequest(tx: Database, requestId: number): Promise<RequestStatus | null> {
  const [request] = await tx.$queryRaw<{ status: RequestStatus }[]>`
    SELECT status::text AS status FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
  return request?.status ?? null
}

/** Says which status a request is in, and who brought it there and when. */
export async function wrongStatus(
  tx: Database,
  viewer: Viewer,
  requestId: number,
  verb: RequestVerb | RequestWork,
  status: RequestStatus,
): Promise<Extract<ChangeRefusal, { kind: 'wrongStatus' }>> {
  const last = await findLastStep(tx, requestId)
  const by = last ? actorFor(viewer, last) : null
  return { kind: 'wrongStatus', verb, status, by, at: last?.at ?? null }
}

/** The entry that the present status came from; letters, surveys and the like leave theirs at other instants. */
async function findLastStep(tx: Database, requestId: number) {
  const { statusSince } = await tx.visitRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { statusSince: true },
  })
  return tx.historyEntry.findFirst({
    where: { visitRequestId: requestId, at: statusSince, action: { notIn: [...WORKS] } },
    orderBy: { id: 'desc' },
    select: { action: true, accountId: true, actorName: true, reason: true, at: true },
  })
}

/** Whether an entry is the viewer's own; those of a secret link carry no account, but the name of its contact. */
function isBy(viewer: Viewer, entry: { accountId: string | null; actorName: string }): boolean {
  if (viewer.kind === 'link') return entry.accountId === null && entry.actorName === viewer.name
  return entry.accountId !== null && entry.accountId === accountOf(viewer)
}
