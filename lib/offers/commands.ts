import { Forbidden } from '#lib/accounts/forbidden.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { SYSTEM } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { lockOffer, refuseClosed } from './close-steps.ts'
import { endOffer } from './end-steps.ts'
import type { WithdrawRefusal } from './offer.ts'
import { mayOffer } from './permissions.ts'
import type { WithdrawInput } from './schema.ts'

type Withdrawn = Result<{ requestId: number }, WithdrawRefusal>

/** Takes an offer back before it was answered. The same form sent twice does it once. */
export async function withdrawOffer(viewer: Viewer, input: WithdrawInput, now: Date): Promise<Withdrawn> {
  if (!mayOffer(viewer)) throw new Forbidden('withdraw an offer')
  const { requestId, offerId, reason } = input
  return database().$transaction(async (tx): Promise<Withdrawn> => {
    const offer = await lockOffer(tx, requestId, offerId)
    if (!offer) return refuse({ kind: 'unknown' })
    if (offer.status === 'withdrawn') {
      const again = { visitRequestId: requestId, action: 'withdrawOffer', reason, at: offer.closedAt ?? now }
      const own = await tx.historyEntry.count({ where: { ...again, accountId: accountOf(viewer) } })
      if (own > 0) return done({ requestId })
    }
    if (offer.status !== 'open') return refuse(await refuseClosed(tx, offer))
    await endOffer(tx, viewer, offer, { status: 'withdrawn', action: 'withdrawOffer', reason }, now)
    return done({ requestId })
  })
}

/**
 * Ends every offer that was not answered in time. Each in a transaction of its own, so that one that fails keeps no
 * other waiting; answers how many. May run in several processes at once.
 */
export async function lapseOffers(now: Date): Promise<number> {
  const overdue = await database().offer.findMany({
    where: { status: 'open', answerBy: { lt: now } },
    select: { id: true, visitRequestId: true },
    orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
  })
  let lapsed = 0
  const failures: unknown[] = []
  for (const { id, visitRequestId } of overdue) {
    try {
      if (await lapse(visitRequestId, id, now)) lapsed++
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} offers did not lapse`)
  return lapsed
}

async function lapse(requestId: number, offerId: number, now: Date): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const offer = await lockOffer(tx, requestId, offerId)
    if (offer?.status !== 'open' || offer.answerBy >= now) return false
    await endOffer(tx, SYSTEM, offer, { status: 'lapsed', action: 'lapse' }, now)
    return true
  })
}
