import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { lockRequest } from './change-steps.ts'
import { createRequestLink, findRequestToken } from './link-steps.ts'
import { mayDecide } from './permissions.ts'
import type { LinkRefusal } from './request.ts'
import type { RequestStepInput } from './schema.ts'

/**
 * Shows staff the secret link of a request that was made without an account, for who has lost it. The history says
 * that it was shown, and to whom.
 */
export async function showRequestLink(
  viewer: Viewer,
  { requestId }: RequestStepInput,
  now: Date,
): Promise<Result<{ requestId: number; token: string }, LinkRefusal>> {
  if (!mayDecide(viewer)) throw new Forbidden('show the link of a request')
  return database().$transaction(
    async (tx): Promise<Result<{ requestId: number; token: string }, LinkRefusal>> => {
      if ((await lockRequest(tx, requestId)) === null) return refuse({ kind: 'unknown' })
      const { channel } = await tx.visitRequest.findUniqueOrThrow({
        where: { id: requestId },
        select: { channel: true },
      })
      if (channel === 'account') return refuse({ kind: 'hasAccount' })
      const token = (await findRequestToken(tx, requestId)) ?? (await createRequestLink(tx, requestId, now))
      await record(tx, viewer, now, { action: 'showLink', visitRequestId: requestId })
      return done({ requestId, token })
    },
  )
}
