import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { SeenRefusal } from './booking.ts'
import { maySchedule } from './permissions.ts'
import type { ReasonInput } from './schema.ts'
import { compareSeen } from './seen-steps.ts'
import { IS_VISIT } from './visit-queries.ts'

/** Decides that a visit takes place on its days although fewer people come than its program asks for. */
export async function keepVisit(
  viewer: Viewer,
  { bookingId, sequence, reason }: ReasonInput,
  now: Date,
): Promise<Result<{ bookingId: number }, SeenRefusal>> {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('decide on a visit')
  return database().$transaction(async (tx): Promise<Result<{ bookingId: number }, SeenRefusal>> => {
    const [request] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM visit_requests
      WHERE id = (SELECT visit_request_id FROM bookings WHERE id = ${bookingId}) FOR NO KEY UPDATE`
    if (!request) return refuse({ kind: 'unknown' })
    const changed = await tx.booking.updateMany({
      where: { id: bookingId, sequence, status: { in: ['tentative', 'confirmed'] }, ...IS_VISIT },
      data: { sequence: { increment: 1 }, changedAt: now },
    })
    if (changed.count === 0) {
      const seen = { ability: 'move' as const, action: 'keepVisit', bookingId, sequence, reason }
      return (await compareSeen(tx, viewer, seen)) ?? refuse({ kind: 'unknown' })
    }
    await tx.$executeRaw`
      INSERT INTO go_decisions (booking_id, first_day, at) SELECT id, first_day, ${now} FROM bookings
      WHERE id = ${bookingId} ON CONFLICT DO NOTHING`
    await record(tx, viewer, now, { action: 'keepVisit', visitRequestId: request.id, bookingId, reason })
    return done({ bookingId })
  })
}
