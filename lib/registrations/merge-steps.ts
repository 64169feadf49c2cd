import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { actorOf } from '#lib/history/commands.ts'
import { findSetting } from '#lib/settings/queries.ts'
import type { Day } from '#lib/time/days.ts'
import { type Moved, type Mover, planMerge } from './merge.ts'
import { acceptBy } from './registration.ts'

interface Days {
  firstDay: Day
  lastDay: Day
}

/** Two visits whose seats are locked. */
export interface SeatMove {
  from: Days & { bookingId: number }
  to: Days & { bookingId: number; begins: Date; free: number; arrivals: number }
}

const DOUBLE = 'Sudah terdaftar di kunjungan yang menerima peserta kunjungan ini.'

/**
 * Takes everybody who is on the list of one visit over to another: those with seats first, into what is free there, the
 * rest to the end of its waiting list. Who is on both lists keeps the place there. Answers how many went over.
 */
export async function moveSeats(
  tx: Database,
  viewer: StaffViewer,
  { from, to }: SeatMove,
  now: Date,
): Promise<number> {
  const movers = await tx.$queryRaw<Mover[]>`
    SELECT r.id, r.status::text AS status, r.accept_by AS "acceptBy", EXISTS (
      SELECT FROM registrations there
      WHERE there.booking_id = ${to.bookingId} AND there.status IN ('seated', 'waitlisted')
        AND (there.nik_hash = r.nik_hash OR there.person_hash = r.person_hash)) AS double
    FROM registrations r WHERE r.booking_id = ${from.bookingId} AND r.status IN ('seated', 'waitlisted')
    ORDER BY r.status = 'seated' DESC, r.place`
  const until = acceptBy(now, to.begins, await findSetting(tx, 'seatHours'))
  const moved = planMerge(movers, to.free, until)
  const doubles = movers.filter(({ double }) => double).map(({ id }) => id)
  await endDoubles(tx, viewer, doubles, now)
  await rewrite(tx, viewer, { from, to }, moved, now)
  const seated = moved.filter(({ status }) => status === 'seated').length
  await tx.seatCount.update({
    where: { bookingId: from.bookingId },
    data: { seated: 0, waiting: 0 },
    select: { open: true },
  })
  await tx.seatCount.update({
    where: { bookingId: to.bookingId },
    data: {
      seated: { increment: seated },
      waiting: { increment: moved.length - seated },
      arrivals: { increment: moved.length },
    },
    select: { open: true },
  })
  return moved.length
}

/** In two statements, however many they are. */
async function rewrite(
  tx: Database,
  viewer: StaffViewer,
  { from, to }: SeatMove,
  moved: Moved[],
  now: Date,
): Promise<void> {
  const { accountId, actorName } = actorOf(viewer)
  const days = {
    firstDay: to.firstDay,
    lastDay: to.lastDay,
    from: { firstDay: from.firstDay, lastDay: from.lastDay },
  }
  const rows = moved.map(({ id, status, acceptBy: until, promoted }, index) => ({
    ...{ id, status, promoted, place: to.arrivals + index + 1, accept_by: until },
    action: status === 'seated' ? 'mergeSeat' : 'mergeWaiting',
    details: { ...days, ...(until && { deadline: until.toISOString() }) },
  }))
  await tx.$executeRaw`
    UPDATE registrations r SET booking_id = ${to.bookingId}, place = m.place,
      status = m.status::registration_status, accept_by = m.accept_by,
      status_since = CASE WHEN r.status::text = m.status THEN r.status_since ELSE ${now} END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m(id int, place int, status text, accept_by timestamptz)
    WHERE r.id = m.id`
  await tx.$executeRaw`
    INSERT INTO history (at, account_id, actor_name, action, details, registration_id)
    SELECT ${now}, ${accountId}, ${actorName}, m.action, m.details, m.id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m(id int, place int, action text, details jsonb) ORDER BY m.place`
}

async function endDoubles(tx: Database, viewer: StaffViewer, ids: number[], now: Date): Promise<void> {
  const { accountId, actorName } = actorOf(viewer)
  await tx.registration.updateMany({
    where: { id: { in: ids } },
    data: { status: 'withdrawn', statusSince: now, acceptBy: null },
  })
  await tx.historyEntry.createMany({
    data: ids.map((registrationId) => ({
      ...{ at: now, accountId, actorName, action: 'withdrawSeat', reason: DOUBLE, registrationId },
    })),
  })
}
