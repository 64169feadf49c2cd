import type { Viewer } from '#lib/accounts/viewer.ts'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Database } from '#lib/database/client.ts'
import { record, type SYSTEM } from '#lib/history/commands.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { acceptBy, type RegistrationStatus } from './registration.ts'

export type Actor = Viewer | typeof SYSTEM

/** A registration under the lock of its visit's seats. */
export interface LockedSeat {
  id: number
  bookingId: number
  status: RegistrationStatus
  acceptBy: Date | null
  open: boolean
  visitStatus: BookingStatus
  begins: Date
}

/** Locks the seats of a registration's visit, which merging may change meanwhile; null where there is none. */
export async function lockSeat(tx: Database, registrationId: number): Promise<LockedSeat | null> {
  for (;;) {
    const [found] = await tx.$queryRaw<{ bookingId: number }[]>`
      SELECT booking_id AS "bookingId" FROM registrations WHERE id = ${registrationId}`
    if (!found) return null
    await tx.$queryRaw`SELECT 1 AS locked FROM seat_counts WHERE booking_id = ${found.bookingId} FOR NO KEY UPDATE`
    const [seat] = await tx.$queryRaw<LockedSeat[]>`
      SELECT r.id, r.booking_id AS "bookingId", r.status::text AS status, r.accept_by AS "acceptBy", c.open,
        b.status::text AS "visitStatus", (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) AS begins
      FROM registrations r JOIN seat_counts c ON c.booking_id = r.booking_id JOIN bookings b ON b.id = r.booking_id
      WHERE r.id = ${registrationId} AND r.booking_id = ${found.bookingId}`
    if (seat) return seat
  }
}

/**
 * Takes somebody off the list, and passes a seat on to who has waited longest: in the same transaction, under the lock
 * of the visit's seats.
 */
export async function leaveSeat(
  tx: Database,
  actor: Actor,
  seat: LockedSeat,
  end: { status: 'withdrawn' | 'lapsed'; reason?: string | undefined },
  now: Date,
): Promise<void> {
  const { id, bookingId } = seat
  await tx.registration.update({
    where: { id },
    data: { status: end.status, statusSince: now, acceptBy: null },
    select: { id: true },
  })
  const action = end.status === 'lapsed' ? 'lapseSeat' : 'withdrawSeat'
  await record(tx, actor, now, { action, registrationId: id, reason: end.reason || undefined })
  if (seat.status === 'waitlisted') {
    await tx.seatCount.update({
      where: { bookingId },
      data: { waiting: { decrement: 1 } },
      select: { open: true },
    })
    return
  }
  const passedOn = seat.open && (await promote(tx, actor, seat, now))
  await tx.seatCount.update({
    where: { bookingId },
    data: passedOn ? { waiting: { decrement: 1 } } : { seated: { decrement: 1 } },
    select: { open: true },
  })
}

/** Gives a seat to the first on the waiting list; false where nobody waits. */
async function promote(
  tx: Database,
  actor: Actor,
  { bookingId, begins }: Pick<LockedSeat, 'bookingId' | 'begins'>,
  now: Date,
): Promise<boolean> {
  const until = acceptBy(now, begins, await findSetting(tx, 'seatHours'))
  const [next] = await tx.$queryRaw<{ id: number }[]>`
    UPDATE registrations SET status = 'seated', status_since = ${now}, accept_by = ${until}
    WHERE id = (SELECT id FROM registrations WHERE booking_id = ${bookingId} AND status = 'waitlisted'
      ORDER BY place LIMIT 1)
    RETURNING id`
  if (!next) return false
  const details = until ? { deadline: until.toISOString() } : {}
  await record(tx, actor, now, { action: 'promote', registrationId: next.id, details })
  return true
}
