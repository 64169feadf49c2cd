import type { Viewer } from '#lib/accounts/viewer.ts'
import { maySeeConvoys } from '#lib/bookings/permissions.ts'
import { database } from '#lib/database/client.ts'
import { seenBy } from '#lib/requests/permissions.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { mayAnswer, mayOffer } from './permissions.ts'

const dateSelect = {
  id: true,
  firstDay: true,
  lastDay: true,
  sessions: { select: { day: true, startsAt: true, endsAt: true }, orderBy: { day: 'asc' as const } },
  claims: {
    select: { resource: { select: { id: true, kind: true, name: true } } },
    orderBy: { resourceId: 'asc' as const },
  },
}

/** The latest offer to a request with its dates, open or not; null where there is none that a person may see. */
export async function findOffer(viewer: Viewer, requestId: number, now: Date) {
  const request = await database().visitRequest.findFirst({
    where: { AND: [{ id: requestId }, seenBy(viewer)] },
    select: { id: true, organizationId: true, status: true },
  })
  if (!request) return null
  const offer = await database().offer.findFirst({
    where: { visitRequestId: requestId },
    orderBy: { id: 'desc' },
    select: {
      ...{ id: true, status: true, answerBy: true, note: true, createdAt: true, closedAt: true },
      ...{ closingReason: true, acceptedBookingId: true },
      dates: { select: dateSelect },
      acceptedBooking: { select: dateSelect },
    },
  })
  if (!offer) return null
  const { dates, acceptedBooking, ...own } = offer
  const all = acceptedBooking ? [...dates, acceptedBooking] : dates
  const open = offer.status === 'open'
  const overdue = open && now > offer.answerBy
  return {
    ...own,
    requestId,
    requestStatus: request.status,
    overdue,
    dates: all
      .toSorted((a, b) => a.firstDay.getTime() - b.firstDay.getTime() || a.id - b.id)
      .map(({ id, firstDay, lastDay, sessions, claims }) => ({
        bookingId: id,
        accepted: id === offer.acceptedBookingId,
        firstDay: fromDateColumn(firstDay),
        lastDay: fromDateColumn(lastDay),
        sessions: sessions.map((session) => ({ ...session, day: fromDateColumn(session.day) })),
        /** Who and what would come is the office's. */
        convoy: maySeeConvoys(viewer) ? claims.map(({ resource }) => resource) : [],
      })),
    can: {
      answer: open && !overdue && mayAnswer(viewer, request),
      withdraw: open && mayOffer(viewer),
    },
  }
}

export type OfferInFull = NonNullable<Awaited<ReturnType<typeof findOffer>>>
