import { Forbidden } from '#lib/accounts/forbidden.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { actorOf, record } from '#lib/history/commands.ts'
import { mayDecide } from '#lib/requests/permissions.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import {
  type CountersignRefusal,
  type CountersignStatus,
  isOpen,
  OPEN_FOR_COUNTERSIGN,
} from './countersignature.ts'
import type { CountersignInput, CountersignRemarkInput } from './schema.ts'

type Answered = Result<{ requestId: number }, CountersignRefusal>

/** A desa signs what an RT or RW of its area asks for. */
export async function signRequest(
  viewer: Viewer,
  { requestId }: CountersignInput,
  now: Date,
): Promise<Answered> {
  if (viewer.kind !== 'organization') throw new Forbidden('countersign')
  return answer(viewer, requestId, now, { status: 'signed', action: 'countersign', remark: null })
}

/** A desa does not sign, and says why. */
export async function refuseToSign(
  viewer: Viewer,
  input: CountersignRemarkInput,
  now: Date,
): Promise<Answered> {
  if (viewer.kind !== 'organization') throw new Forbidden('refuse a countersignature')
  const { requestId, remark } = input
  return answer(viewer, requestId, now, { status: 'refused', action: 'refuseCountersign', remark })
}

/** The office lets a request go without its desa, and says why: signed on paper, or a desa without an account. */
export async function waiveCountersign(
  viewer: Viewer,
  { requestId, remark }: CountersignRemarkInput,
  now: Date,
): Promise<Answered> {
  if (!mayDecide(viewer)) throw new Forbidden('waive a countersignature')
  return answer(viewer, requestId, now, { status: 'waived', action: 'waiveCountersign', remark })
}

interface Standing {
  requestStatus: RequestStatus
  status: CountersignStatus
  remark: string | null
  accountId: string | null
  by: string | null
  at: Date | null
}

async function answer(
  viewer: Viewer,
  requestId: number,
  now: Date,
  deed: { status: CountersignStatus; action: string; remark: string | null },
): Promise<Answered> {
  return database().$transaction(async (tx): Promise<Answered> => {
    const standing = await lockStanding(tx, viewer, requestId)
    if (!standing) return refuse({ kind: 'unknown' })
    const { status, requestStatus, by, at } = standing
    const repeated = status === deed.status && standing.accountId === accountOf(viewer)
    if (repeated && standing.remark === deed.remark) return done({ requestId })
    if (!OPEN_FOR_COUNTERSIGN.includes(requestStatus))
      return refuse({ kind: 'decided', status: requestStatus })
    // A refusal is not the last word of the desa, and the office may go on without it.
    if (!isOpen(status) || status === deed.status)
      return refuse({ kind: 'answered', status, by: by ?? '', at: at ?? now })
    await tx.countersignature.update({
      where: { visitRequestId: requestId },
      data: { ...actorOf(viewer), status: deed.status, answeredAt: now, remark: deed.remark },
      select: { visitRequestId: true },
    })
    const { action, remark } = deed
    await record(tx, viewer, now, { action, visitRequestId: requestId, reason: remark ?? undefined })
    return done({ requestId })
  })
}

/** Locks the request and reads its countersignature; null where there is none that this person may answer. */
async function lockStanding(tx: Database, viewer: Viewer, requestId: number): Promise<Standing | null> {
  const ids = viewer.kind === 'organization' ? viewer.organizationIds : []
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT r.status::text AS "requestStatus", c.status::text AS status, c.remark, c.account_id AS "accountId",
      c.actor_name AS by, c.answered_at AS at
    FROM visit_requests r JOIN countersignatures c ON c.visit_request_id = r.id
    WHERE r.id = ${requestId} AND (${mayDecide(viewer)} OR EXISTS (
      SELECT FROM organizations o WHERE o.id = ANY (${ids}) AND o.kind = 'desa' AND o.area_code = c.area_code
        AND o.verified_at IS NOT NULL AND o.archived_at IS NULL))
    FOR NO KEY UPDATE`
  return standing ?? null
}
