import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { lockDates, markClosed, releaseDates } from '#lib/requests/offer-steps.ts'
import { changeStatus } from '#lib/requests/status-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { type LockedOffer, lockOffer, refuseClosed } from './close-steps.ts'
import { endOffer } from './end-steps.ts'
import type { AnswerRefusal } from './offer.ts'
import { mayAnswer } from './permissions.ts'
import type { AcceptInput, DeclineOfferInput } from './schema.ts'

type Answered = Result<{ requestId: number }, AnswerRefusal>

/**
 * Takes one of the offered dates: it becomes a visit, the others are let go. Sent twice, or by two members at once, it
 * is done once. The deadline decides, whether or not the job that lets offers lapse has run.
 */
export async function acceptOffer(viewer: Viewer, input: AcceptInput, now: Date): Promise<Answered> {
  const { requestId, offerId, bookingId } = input
  return answering(viewer, input, async (tx, offer) => {
    if (offer.status === 'accepted' && offer.acceptedBookingId === bookingId) return done({ requestId })
    const refused = await refuseLate(tx, offer, now)
    if (refused) return refuse(refused)
    const dates = await lockDates(tx, offerId)
    const chosen = dates.find(({ id }) => id === bookingId)
    if (!chosen) return refuse({ kind: 'unknown' })
    const days = { firstDay: fromDateColumn(chosen.firstDay), lastDay: fromDateColumn(chosen.lastDay) }
    if (!(await isToBeHad(tx, bookingId))) return refuse({ kind: 'gone', ...days })
    const others = dates.filter(({ id }) => id !== bookingId)
    await releaseDates(tx, viewer, others, 'Pemohon memilih tanggal lain', now)
    await tx.booking.update({
      where: { id: bookingId },
      data: { offerId: null, sequence: { increment: 1 }, changedAt: now },
      select: { id: true },
    })
    await markClosed(tx, offerId, 'accepted', now, { acceptedBookingId: bookingId })
    if (!(await changeStatus(tx, requestId, 'accept', now)))
      throw new Error(`request ${requestId} is not offered, but its offer ${offerId} was open`)
    await record(tx, viewer, now, { action: 'accept', visitRequestId: requestId, bookingId, details: days })
    return done({ requestId })
  })
}

/** Turns all of the offered dates down: the request waits for others, at its old place in the queue. */
export async function declineOffer(viewer: Viewer, input: DeclineOfferInput, now: Date): Promise<Answered> {
  const { requestId, reason } = input
  return answering(viewer, input, async (tx, offer) => {
    if (offer.status === 'declined') return done({ requestId })
    const refused = await refuseLate(tx, offer, now)
    if (refused) return refuse(refused)
    const end = { status: 'declined', action: 'declineOffer', reason: reason || undefined } as const
    await endOffer(tx, viewer, offer, end, now)
    return done({ requestId })
  })
}

async function answering(
  viewer: Viewer,
  { requestId, offerId }: { requestId: number; offerId: number },
  answer: (tx: Database, offer: LockedOffer) => Promise<Answered>,
): Promise<Answered> {
  if (!mayAnswer(viewer)) throw new Forbidden('answer an offer')
  return database().$transaction(async (tx): Promise<Answered> => {
    const offer = await lockOffer(tx, requestId, offerId)
    if (!offer || !mayAnswer(viewer, { id: requestId, organizationId: offer.organizationId }))
      return refuse({ kind: 'unknown' })
    return answer(tx, offer)
  })
}

async function refuseLate(tx: Database, offer: LockedOffer, now: Date): Promise<AnswerRefusal | null> {
  if (offer.status !== 'open') return refuseClosed(tx, offer)
  return now > offer.answerBy ? { kind: 'overdue', answerBy: offer.answerBy } : null
}

/** Whether everything that a date holds is still in the fleet. */
async function isToBeHad(tx: Database, bookingId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ gone: boolean }]>`
    SELECT EXISTS (
      SELECT FROM claims c JOIN resources r ON r.id = c.resource_id LEFT JOIN units u ON u.resource_id = r.id
      WHERE c.booking_id = ${bookingId} AND c.released_at IS NULL
        AND (r.archived_at IS NOT NULL OR u.state = 'retired')
    ) AS gone`
  return !row.gone
}
