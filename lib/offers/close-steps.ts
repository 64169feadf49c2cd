import type { Database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import type { ClosedOffer, OfferStatus } from './offer.ts'

/** An offer under the lock of its request and its own. */
export interface LockedOffer {
  id: number
  requestId: number
  organizationId: number
  status: OfferStatus
  answerBy: Date
  closedAt: Date | null
  acceptedBookingId: number | null
}

/** Locks a request, then one of its offers; null where there is none. */
export async function lockOffer(
  tx: Database,
  requestId: number,
  offerId: number,
): Promise<LockedOffer | null> {
  const [request] = await tx.$queryRaw<{ organizationId: number }[]>`
    SELECT organization_id AS "organizationId" FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
  if (!request) return null
  const [offer] = await tx.$queryRaw<Omit<LockedOffer, 'organizationId' | 'requestId'>[]>`
    SELECT id, status::text AS status, answer_by AS "answerBy", closed_at AS "closedAt",
      accepted_booking_id AS "acceptedBookingId"
    FROM offers WHERE id = ${offerId} AND visit_request_id = ${requestId} FOR NO KEY UPDATE`
  return offer ? { ...offer, ...request, requestId } : null
}

/** What became of an offer that is open no more. */
export async function refuseClosed(tx: Database, offer: LockedOffer): Promise<ClosedOffer> {
  const { status, closedAt, acceptedBookingId } = offer
  if (status === 'open' || !closedAt) throw new Error(`offer ${offer.id} is open`)
  return { kind: 'closed', status, at: closedAt, days: await findDays(tx, acceptedBookingId) }
}

async function findDays(tx: Database, id: number | null): Promise<{ firstDay: Day; lastDay: Day } | null> {
  const select = { firstDay: true, lastDay: true }
  const days = id === null ? null : await tx.booking.findUnique({ where: { id }, select })
  return days && { firstDay: fromDateColumn(days.firstDay), lastDay: fromDateColumn(days.lastDay) }
}
