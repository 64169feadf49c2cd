import type { Database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { type Actor, lockDates, markClosed, releaseDates } from '#lib/requests/offer-steps.ts'
import { changeStatus } from '#lib/requests/status-steps.ts'
import type { LockedOffer } from './close-steps.ts'

interface End {
  status: 'declined' | 'withdrawn' | 'lapsed'
  action: 'declineOffer' | 'withdrawOffer' | 'lapse'
  /** What the requester reads. */
  reason?: string | undefined
}

/** Why a date was let go, where nobody gave a reason. */
const REASONS = {
  declineOffer: 'Tawaran ditolak pemohon',
  withdrawOffer: 'Tawaran ditarik',
  lapse: 'Tawaran tidak dijawab sampai batasnya',
}

/** Ends an open offer without a date taken: everything is let go, the request waits again at its old place. */
export async function endOffer(
  tx: Database,
  actor: Actor,
  { id, requestId }: LockedOffer,
  { status, action, reason }: End,
  now: Date,
): Promise<void> {
  await releaseDates(tx, actor, await lockDates(tx, id), reason ?? REASONS[action], now)
  await markClosed(tx, id, status, now, { reason: reason ?? null })
  if (!(await changeStatus(tx, requestId, 'unoffer', now)))
    throw new Error(`request ${requestId} is not offered, but its offer ${id} was open`)
  await record(tx, actor, now, { action, visitRequestId: requestId, reason })
}
