import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { MergeRefusal } from './double.ts'
import { isDouble } from './double-queries.ts'
import { mayDecide } from './permissions.ts'
import type { ApartInput } from './schema.ts'

/** Says of two requests that look like one that they are two; or, `again`, that they may be one after all. */
export async function tellApart(
  viewer: Viewer,
  { requestId, otherId, again }: ApartInput,
  now: Date,
): Promise<Result<{ requestId: number }, MergeRefusal>> {
  if (!mayDecide(viewer) || viewer.kind !== 'staff') throw new Forbidden('tell requests apart')
  const [firstId, secondId] = requestId < otherId ? [requestId, otherId] : [otherId, requestId]
  return database().$transaction(async (tx): Promise<Result<{ requestId: number }, MergeRefusal>> => {
    await tx.$queryRaw`
      SELECT FROM visit_requests WHERE id IN (${firstId}, ${secondId}) ORDER BY id FOR NO KEY UPDATE`
    if (!(await isDouble(tx, requestId, otherId))) return refuse({ kind: 'notDoubles' })
    const pair = { firstId, secondId }
    const { count } = again
      ? await tx.notDouble.deleteMany({ where: pair })
      : await tx.notDouble.createMany({
          data: { ...pair, accountId: viewer.accountId, at: now },
          skipDuplicates: true,
        })
    if (count === 0) return done({ requestId })
    const action = again ? 'suspectDouble' : 'tellApart'
    for (const [visitRequestId, otherRequest] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const)
      await record(tx, viewer, now, { action, visitRequestId, details: { otherRequest } })
    return done({ requestId })
  })
}
