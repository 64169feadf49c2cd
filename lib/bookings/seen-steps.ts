import type { StaffViewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type Day, fromDateColumn } from '#lib/time/days.ts'
import { allows, type BookingAbility, type SeenRefusal } from './booking.ts'
import { IS_VISIT } from './visit-queries.ts'

interface Change {
  ability: BookingAbility
  /** What the history calls it, where that is not its ability. */
  action?: string
  bookingId: number
  /** The booking's sequence when the person looked at it. */
  sequence: number
  reason?: string | undefined
  /** Where a move wants the visit: a second move for the same reason is no repetition of the first. */
  target?: { firstDay: Day; resourceIds: number[]; days?: number | undefined }
}

/**
 * Whether a change still meets the booking that the person had looked at. Null: it does. The very change that
 * this person has just made is done already: a form sent twice.
 */
export async function compareSeen(
  db: Database,
  viewer: StaffViewer,
  change: Change,
): Promise<Result<{ bookingId: number }, SeenRefusal> | null> {
  const { ability, bookingId, sequence } = change
  const booking = await db.booking.findUnique({
    where: { id: bookingId, ...IS_VISIT },
    select: {
      status: true,
      sequence: true,
      firstDay: true,
      trainingDays: true,
      claims: { where: { releasedAt: null }, select: { resourceId: true } },
      history: { orderBy: { id: 'desc' }, take: 1 },
    },
  })
  if (!booking) return refuse({ kind: 'unknown' })
  const last = booking.history[0]
  if (booking.sequence !== sequence && last) {
    const repeated =
      booking.sequence === sequence + 1 &&
      last.accountId === viewer.accountId &&
      last.action === (change.action ?? ability) &&
      (last.reason ?? '') === (change.reason ?? '') &&
      isThere(booking, change.target)
    if (repeated) return done({ bookingId })
    return refuse({ kind: 'changedMeanwhile', by: last.actorName, action: last.action, at: last.at })
  }
  return allows(ability, booking.status)
    ? null
    : refuse({ kind: 'wrongStatus', ability, status: booking.status })
}

interface Place {
  firstDay: Date
  trainingDays: number
  claims: { resourceId: number }[]
}

/** Whether a visit stands where somebody wanted it, with the convoy they wanted. */
export function isThere({ firstDay, trainingDays, claims }: Place, target: Change['target']): boolean {
  if (!target) return true
  const held = new Set(claims.map(({ resourceId }) => resourceId))
  const wanted = new Set(target.resourceIds)
  return (
    fromDateColumn(firstDay) === target.firstDay &&
    (target.days === undefined || target.days === trainingDays) &&
    held.symmetricDifference(wanted).size === 0
  )
}
