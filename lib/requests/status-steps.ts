import type { Database } from '#lib/database/client.ts'
import { type RequestVerb, TRANSITIONS } from './request.ts'

/**
 * Changes a request's status where its transition table allows it; the row stays locked for the rest of the
 * transaction. Answers whether it was changed.
 */
export async function changeStatus(
  tx: Database,
  requestId: number,
  verb: RequestVerb,
  now: Date,
  data: { remark?: string | null; queuedAt?: Date; submittedAt?: Date; mergedIntoId?: number | null } = {},
): Promise<boolean> {
  const { from, to } = TRANSITIONS[verb]
  const changed = await tx.visitRequest.updateMany({
    where: { id: requestId, status: { in: [...from] } },
    data: { status: to, statusSince: now, ...data },
  })
  return changed.count === 1
}
