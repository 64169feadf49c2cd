import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { changeStatus } from '#lib/requests/status-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type BookingVerb, type SeenRefusal, TRANSITIONS } from './booking.ts'
import { compareSeen } from './seen-steps.ts'
import { IS_VISIT } from './visit-queries.ts'

interface Change {
  verb: BookingVerb
  bookingId: number
  /** The booking's sequence when the person looked at it. */
  sequence: number
  reason?: string | undefined
  data?: { statusReason?: string; siteReady?: boolean; readinessWaiver?: string | null }
  /** What becomes of the request. */
  request?: 'requeue' | 'complete'
  /** What follows from the change, in its transaction. */
  then?: (tx: Database) => Promise<void>
}

class RequestOutOfStep extends Error {}

/** Changes a booking's status in one transaction. Locks the request before the booking, as scheduling does. */
export async function changeBooking(
  viewer: StaffViewer,
  change: Change,
  now: Date,
): Promise<Result<{ bookingId: number }, SeenRefusal>> {
  const { verb, bookingId, sequence, reason, data, request, then } = change
  return database().$transaction(async (tx) => {
    const [owner] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM visit_requests
      WHERE id = (SELECT visit_request_id FROM bookings WHERE id = ${bookingId}) FOR NO KEY UPDATE`
    if (!owner) return refuse({ kind: 'unknown' })
    const changed = await tx.booking.updateMany({
      where: { id: bookingId, sequence, status: { in: [...TRANSITIONS[verb].from] }, ...IS_VISIT },
      data: { ...data, status: TRANSITIONS[verb].to, sequence: { increment: 1 }, changedAt: now },
    })
    if (changed.count === 0) {
      const seen = { ability: verb, bookingId, sequence, reason }
      return (await compareSeen(tx, viewer, seen)) ?? refuse({ kind: 'unknown' })
    }
    if (request && !(await changeStatus(tx, owner.id, request, now)))
      throw new RequestOutOfStep(`request ${owner.id} is not scheduled, but booking ${bookingId} was live`)
    await then?.(tx)
    await record(tx, viewer, now, { action: verb, visitRequestId: owner.id, bookingId, reason })
    return done({ bookingId })
  })
}
