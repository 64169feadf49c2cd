import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { type Result, refuse } from '#lib/result.ts'
import { changeRequest } from './change-steps.ts'
import { type MergeRefusal, OPEN } from './double.ts'
import { isDouble } from './double-queries.ts'
import type { ChangeRefusal, RequestStatus } from './request.ts'
import type { MergeInput, RequestStepInput } from './schema.ts'

type Merged = Result<{ requestId: number }, ChangeRefusal | MergeRefusal>

/**
 * Lets a request go on in another that asks for the same. Both keep what was asked and their histories, and those
 * that were merged into the first now go on in the second.
 */
export async function mergeRequest(
  viewer: Viewer,
  { requestId, intoId }: MergeInput,
  now: Date,
): Promise<Merged> {
  const data = { mergedIntoId: intoId, remark: null, details: { into: intoId }, alsoLock: intoId }
  const write = async (tx: Database): Promise<{ ok: false; reason: MergeRefusal } | null> => {
    const status = await statusOf(tx, intoId)
    if (!status || !OPEN.includes(status)) return refuse({ kind: 'targetDecided', intoId, status })
    if (!(await isDouble(tx, requestId, intoId))) return refuse({ kind: 'notDoubles' })
    const before = { mergedIntoId: requestId }
    await tx.visitRequest.updateMany({ where: before, data: { mergedIntoId: intoId } })
    const details = { taken: requestId }
    await record(tx, viewer, now, { action: 'takeIn', visitRequestId: intoId, details })
    return null
  }
  const where = { id: requestId, mergedIntoId: intoId }
  const repeats = async (tx: Database) => (await tx.visitRequest.count({ where })) === 1
  return changeRequest(viewer, 'merge', requestId, now, data, write, repeats)
}

/** Takes a merge back: the request is looked at anew. */
export async function unmergeRequest(
  viewer: Viewer,
  { requestId }: RequestStepInput,
  now: Date,
): Promise<Result<{ requestId: number }, ChangeRefusal>> {
  const data = { mergedIntoId: null, remark: null }
  return changeRequest(viewer, 'unmerge', requestId, now, data, async (tx) => {
    const { mergedIntoId } = await tx.visitRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { mergedIntoId: true },
    })
    // The request that had taken it in is not changed, so it needs no lock.
    const details = { released: requestId }
    if (mergedIntoId)
      await record(tx, viewer, now, { action: 'letGo', visitRequestId: mergedIntoId, details })
    return null
  })
}

async function statusOf(tx: Database, requestId: number): Promise<RequestStatus | null> {
  const request = await tx.visitRequest.findUnique({ where: { id: requestId }, select: { status: true } })
  return request?.status ?? null
}
