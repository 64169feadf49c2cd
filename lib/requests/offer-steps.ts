import type { Viewer } from '#lib/accounts/viewer.ts'
import { lockResources, releaseConvoy } from '#lib/claims/commands.ts'
import type { Database } from '#lib/database/client.ts'
import { record, type SYSTEM } from '#lib/history/commands.ts'
import { fromDateColumn } from '#lib/time/days.ts'

export type Actor = Viewer | typeof SYSTEM

interface HeldDate {
  id: number
  firstDay: Date
  lastDay: Date
}

/** Locks the dates of an open offer in the order of their ids, then whatever they hold in the order of theirs. */
export async function lockDates(tx: Database, offerId: number): Promise<HeldDate[]> {
  const dates = await tx.$queryRaw<HeldDate[]>`
    SELECT id, first_day AS "firstDay", last_day AS "lastDay" FROM bookings
    WHERE offer_id = ${offerId} AND status = 'tentative' ORDER BY id FOR NO KEY UPDATE`
  const claims = await tx.claim.findMany({
    where: { bookingId: { in: dates.map(({ id }) => id) }, releasedAt: null },
    select: { resourceId: true },
  })
  await lockResources(tx, [...new Set(claims.map(({ resourceId }) => resourceId))])
  return dates
}

/** Lets go of dates that were held for an offer; each tells its own history. */
export async function releaseDates(
  tx: Database,
  actor: Actor,
  dates: HeldDate[],
  reason: string,
  now: Date,
): Promise<void> {
  for (const { id, firstDay, lastDay } of dates) {
    await tx.booking.update({
      where: { id },
      data: { status: 'cancelled', statusReason: reason, sequence: { increment: 1 }, changedAt: now },
      select: { id: true },
    })
    await releaseConvoy(tx, id, now)
    const details = { firstDay: fromDateColumn(firstDay), lastDay: fromDateColumn(lastDay) }
    await record(tx, actor, now, { action: 'releaseDate', bookingId: id, reason, details })
  }
}

/** Writes how an offer ended. */
export async function markClosed(
  tx: Database,
  offerId: number,
  status: 'accepted' | 'declined' | 'withdrawn' | 'lapsed',
  now: Date,
  {
    reason = null,
    acceptedBookingId = null,
  }: { reason?: string | null; acceptedBookingId?: number | null } = {},
): Promise<void> {
  await tx.offer.update({
    where: { id: offerId },
    data: { status, closedAt: now, closingReason: reason, acceptedBookingId },
    select: { id: true },
  })
}

/** Ends the open offer of a request that is itself withdrawn or declined. The request is locked by then. */
export async function closeOfferOf(
  tx: Database,
  actor: Actor,
  requestId: number,
  reason: string,
  now: Date,
): Promise<void> {
  const [offer] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM offers WHERE visit_request_id = ${requestId} AND status = 'open' FOR NO KEY UPDATE`
  if (!offer) throw new Error(`request ${requestId} is offered, but it has no open offer`)
  await releaseDates(tx, actor, await lockDates(tx, offer.id), reason, now)
  await markClosed(tx, offer.id, 'withdrawn', now, { reason })
}
