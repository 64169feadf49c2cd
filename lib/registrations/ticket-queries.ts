import type { TicketViewer, Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { decryptNik } from './identity.ts'
import { maskedNik } from './nik.ts'
import { mayAnswer } from './permissions.ts'

/** Who holds the secret link of a ticket with this hash; null where there is none. */
export async function findTicketViewer(tokenHash: Uint8Array<ArrayBuffer>): Promise<TicketViewer | null> {
  const ticket = await database().registration.findUnique({ where: { tokenHash }, select: { id: true } })
  return ticket && { kind: 'ticket', registrationId: ticket.id }
}

/** A seat or a place on the waiting list, with its visit and what happened to it; null for who may not see it. */
export async function findTicket(viewer: Viewer, registrationId: number, now: Date) {
  if (!mayAnswer(viewer, registrationId)) return null
  const db = database()
  const ticket = await db.registration.findUnique({
    where: { id: registrationId },
    select: {
      ...{ id: true, bookingId: true, place: true, status: true, acceptBy: true, name: true, phone: true },
      ...{ email: true, nikCipher: true, channel: true, createdAt: true, demo: true },
      area: { select: { name: true } },
      booking: { select: { seatCount: { select: { open: true } } } },
      history: {
        select: {
          id: true,
          at: true,
          accountId: true,
          actorName: true,
          action: true,
          reason: true,
          details: true,
        },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!ticket) return null
  const { nikCipher, booking, history, ...own } = ticket
  const visit = await findVisit(viewer, ticket.bookingId)
  if (!visit) return null
  const ahead =
    ticket.status === 'waitlisted'
      ? await db.registration.count({
          where: { bookingId: ticket.bookingId, status: 'waitlisted', place: { lt: ticket.place } },
        })
      : 0
  const open = booking.seatCount?.open ?? false
  const overdue = ticket.acceptBy !== null && now > ticket.acceptBy
  const live = ticket.status === 'seated' || ticket.status === 'waitlisted'
  return {
    ...own,
    nik: nikCipher && maskedNik(decryptNik(env.dataKey, nikCipher)),
    /** Of who waits: the first is 1. */
    inLine: ahead + 1,
    overdue,
    visit,
    history: history.map(({ id, actorName, ...entry }) => ({ ...entry, id: String(id), actor: actorName })),
    can: {
      accept: open && ticket.status === 'seated' && ticket.acceptBy !== null && !overdue,
      withdraw: live && (open || visit.status === 'running'),
    },
  }
}

export type Ticket = NonNullable<Awaited<ReturnType<typeof findTicket>>>
