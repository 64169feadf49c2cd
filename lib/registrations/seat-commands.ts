import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record, SYSTEM } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { mayAnswer, mayManage } from './permissions.ts'
import type { SeatRefusal } from './registration.ts'
import type { GiveUpInput, SeatStepInput } from './schema.ts'
import { type LockedSeat, leaveSeat, lockSeat } from './seat-steps.ts'

type Answered = Result<{ registrationId: number }, SeatRefusal>

/** Accepts a seat that was passed on; the deadline decides, whether or not the job has run. Twice is once. */
export async function acceptSeat(viewer: Viewer, input: SeatStepInput, now: Date): Promise<Answered> {
  return answering(viewer, input, async (tx, seat) => {
    const { id, status, acceptBy } = seat
    if (status === 'withdrawn' || status === 'lapsed') return refuse({ kind: 'gone', status })
    if (status === 'waitlisted') return refuse({ kind: 'waiting' })
    if (!seat.open) return refuse({ kind: 'over', status: seat.visitStatus })
    if (acceptBy === null) return done({ registrationId: id })
    if (now > acceptBy) return refuse({ kind: 'overdue', acceptBy })
    await tx.registration.update({ where: { id }, data: { acceptBy: null }, select: { id: true } })
    await record(tx, viewer, now, { action: 'acceptSeat', registrationId: id })
    return done({ registrationId: id })
  })
}

/** Gives up a seat or a place on the waiting list; a seat goes to the next in line at once. Twice is once. */
export async function withdrawSeat(viewer: Viewer, input: GiveUpInput, now: Date): Promise<Answered> {
  return answering(viewer, input, async (tx, seat) => {
    const { id, status, visitStatus } = seat
    if (status === 'withdrawn') return done({ registrationId: id })
    if (status === 'lapsed') return refuse({ kind: 'gone', status })
    if (!seat.open && visitStatus !== 'running') return refuse({ kind: 'over', status: visitStatus })
    await leaveSeat(tx, viewer, seat, { status: 'withdrawn', reason: input.reason }, now)
    return done({ registrationId: id })
  })
}

async function answering(
  viewer: Viewer,
  { registrationId }: SeatStepInput,
  answer: (tx: Database, seat: LockedSeat) => Promise<Answered>,
): Promise<Answered> {
  if (!mayManage(viewer) && viewer.kind !== 'ticket') throw new Forbidden('answer for a seat')
  if (!mayAnswer(viewer, registrationId)) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Answered> => {
    const seat = await lockSeat(tx, registrationId)
    return seat ? answer(tx, seat) : refuse({ kind: 'unknown' })
  })
}

/**
 * Passes on every seat that was not accepted in time, each in a transaction of its own. Answers how many; does no harm
 * when run twice.
 */
export async function lapseSeats(now: Date): Promise<number> {
  let lapsed = 0
  const late = await database().$queryRaw<{ id: number }[]>`
    SELECT id FROM registrations WHERE accept_by < ${now} ORDER BY accept_by, id`
  for (const { id } of late) {
    await database().$transaction(async (tx) => {
      const seat = await lockSeat(tx, id)
      if (!seat?.open || seat.status !== 'seated' || seat.acceptBy === null || seat.acceptBy >= now) return
      await leaveSeat(tx, SYSTEM, seat, { status: 'lapsed' }, now)
      lapsed++
    })
  }
  return lapsed
}
