import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { lockResources, releaseConvoy } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { dayAt, fromDateColumn } from '#lib/time/days.ts'
import type { MoveRefusal } from './booking.ts'
import { claiming } from './claiming-steps.ts'
import { convoyNames, dayColumns, insertConvoy } from './convoy-steps.ts'
import { judge } from './judge-steps.ts'
import { maySchedule } from './permissions.ts'
import { findPlacementFacts } from './placement-queries.ts'
import type { MoveInput } from './schema.ts'
import { compareSeen } from './seen-steps.ts'

type Moved = Result<{ bookingId: number }, MoveRefusal>

/** Moves a visit to other days, another unit, other people or another kit; re-claims the whole convoy at once. */
export async function moveVisit(viewer: Viewer, input: MoveInput, now: Date): Promise<Moved> {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('move a visit')
  const db = database()
  const { bookingId, sequence, reason, unitId, instructorIds, kitIds } = input
  const target = { firstDay: input.firstDay, resourceIds: [unitId, ...instructorIds, ...kitIds] }
  const change = { ability: 'move' as const, bookingId, sequence, reason, target }
  const answered = await compareSeen(db, viewer, change)
  if (answered) return answered
  const before = await findHeld(db, bookingId)
  const facts = before && (await findPlacementFacts(db, before.visitRequestId))
  if (!facts) return refuse({ kind: 'unknown' })
  const judged = await judge(db, facts, input, dayAt(now))
  if (!judged.ok) return judged
  const placement = judged.value
  const { firstDay, lastDay, resourceIds } = placement
  if (firstDay === before.firstDay && String(before.resourceIds) === String(resourceIds))
    return refuse({ kind: 'unchanged' })

  const write = async (tx: Database): Promise<Moved> => {
    const moved = await tx.booking.updateMany({
      where: { id: bookingId, sequence, status: { in: ['tentative', 'confirmed'] } },
      data: {
        ...dayColumns(placement),
        sequence: { increment: 1 },
        statusReason: reason,
        changedAt: now,
      },
    })
    if (moved.count === 0) return (await compareSeen(tx, viewer, change)) ?? refuse({ kind: 'unknown' })
    await lockResources(tx, [...before.resourceIds, ...resourceIds])
    await releaseConvoy(tx, bookingId, now)
    await tx.session.deleteMany({ where: { bookingId } })
    await insertConvoy(tx, bookingId, placement)
    const from = { firstDay: before.firstDay, lastDay: before.lastDay }
    await record(tx, viewer, now, {
      action: 'move',
      visitRequestId: before.visitRequestId,
      bookingId,
      reason,
      details: { from, firstDay, lastDay, convoy: convoyNames(facts, placement) },
    })
    return done({ bookingId })
  }
  return claiming(facts, placement, () => db.$transaction(write), bookingId)
}

async function findHeld(db: Database, id: number) {
  const booking = await db.booking.findUniqueOrThrow({
    where: { id },
    select: {
      visitRequestId: true,
      firstDay: true,
      lastDay: true,
      claims: { where: { releasedAt: null }, select: { resourceId: true }, orderBy: { resourceId: 'asc' } },
    },
  })
  return {
    visitRequestId: booking.visitRequestId,
    firstDay: fromDateColumn(booking.firstDay),
    lastDay: fromDateColumn(booking.lastDay),
    resourceIds: booking.claims.map(({ resourceId }) => resourceId),
  }
}
