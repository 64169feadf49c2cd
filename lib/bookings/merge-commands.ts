import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { releaseConvoy } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { moveSeats } from '#lib/registrations/merge-steps.ts'
import { changeStatus } from '#lib/requests/status-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { Day } from '#lib/time/days.ts'
import { allows, type BookingStatus, type MergeRefusal } from './booking.ts'
import { maySchedule } from './permissions.ts'
import type { MergeInput } from './schema.ts'
import { compareSeen } from './seen-steps.ts'

interface Locked {
  id: number
  requestId: number
  organizationId: number
  programId: number
  status: BookingStatus
  sequence: number
  audience: 'open' | 'closed'
  firstDay: Day
  lastDay: Day
  begins: Date
  open: boolean
  free: number
  arrivals: number
}

/**
 * Cancels a visit and takes everybody on its list over to another of the same program that is to come. Its convoy is
 * free, and its request back at its old place in the queue. Answers with the visit that has the people now.
 */
export async function mergeVisits(
  viewer: Viewer,
  input: MergeInput,
  now: Date,
): Promise<Result<{ bookingId: number }, MergeRefusal>> {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('merge visits')
  const { bookingId, targetId, sequence, reason } = input
  return database().$transaction(async (tx): Promise<Result<{ bookingId: number }, MergeRefusal>> => {
    const visits = await lockVisits(tx, [bookingId, targetId])
    const [source, target] = [visits.get(bookingId), visits.get(targetId)]
    if (!source) return refuse({ kind: 'unknown' })
    if (source.sequence !== sequence || !allows('cancel', source.status)) {
      const seen = await compareSeen(tx, viewer, { ability: 'cancel', bookingId, sequence, reason })
      return seen?.ok ? done({ bookingId: targetId }) : (seen ?? refuse({ kind: 'unknown' }))
    }
    const cause = refusalOf(source, target, now)
    if (cause || !target) return refuse({ kind: 'notMergeable', cause: cause ?? 'unknown' })
    const from = { ...source, bookingId }
    const people = await moveSeats(tx, viewer, { from, to: { ...target, bookingId: targetId } }, now)
    const changed = { sequence: { increment: 1 }, changedAt: now }
    await tx.booking.update({
      where: { id: bookingId },
      data: { ...changed, status: 'cancelled', statusReason: reason },
      select: { id: true },
    })
    await tx.booking.update({ where: { id: targetId }, data: changed, select: { id: true } })
    if (!(await changeStatus(tx, source.requestId, 'requeue', now)))
      throw new Error(`request ${source.requestId} is not scheduled, but booking ${bookingId} was live`)
    await releaseConvoy(tx, bookingId, now)
    const { requestId: visitRequestId } = source
    await record(tx, viewer, now, { action: 'cancel', visitRequestId, bookingId, reason })
    const taken = { visitRequestId: target.requestId, bookingId: targetId, details: { people } }
    await record(tx, viewer, now, { action: 'takeInPeople', ...taken })
    return done({ bookingId: targetId })
  })
}

function refusalOf(source: Locked, target: Locked | undefined, now: Date) {
  if (!target) return 'unknown'
  if (source.id === target.id) return 'itself'
  if (source.programId !== target.programId) return 'otherProgram'
  if (!target.open || now >= target.begins) return 'notOpen'
  if (target.audience === 'closed' && source.organizationId !== target.organizationId) return 'forOthers'
  return null
}

/** Requests, then visits, then their seats, each by id: as everybody else does who needs several. */
async function lockVisits(tx: Database, ids: number[]): Promise<Map<number, Locked>> {
  await tx.$queryRaw`
    SELECT id FROM visit_requests WHERE id IN (SELECT visit_request_id FROM bookings WHERE id = ANY(${ids}))
    ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM bookings WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`
    SELECT booking_id FROM seat_counts WHERE booking_id = ANY(${ids}) ORDER BY booking_id FOR NO KEY UPDATE`
  const rows = await tx.$queryRaw<Locked[]>`
    SELECT b.id, b.visit_request_id AS "requestId", r.organization_id AS "organizationId",
      b.program_id AS "programId", b.status::text AS status, b.sequence, b.audience::text AS audience,
      b.first_day::text AS "firstDay", b.last_day::text AS "lastDay", c.open, c.seats - c.seated AS free, c.arrivals,
      (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) AS begins
    FROM bookings b
    JOIN visit_requests r ON r.id = b.visit_request_id
    JOIN seat_counts c ON c.booking_id = b.id
    WHERE b.id = ANY(${ids}) AND b.offer_id IS NULL`
  return new Map(rows.map((row) => [row.id, row]))
}
