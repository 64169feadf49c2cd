import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { maySeeFleet } from '#lib/fleet/permissions.ts'
import { type Day, fromDateColumn, toDateColumn } from '#lib/time/days.ts'

/** The times out of service of one of the fleet that are not over, the next one first. */
export async function findBlackouts(viewer: Viewer, resourceId: number, today: Day) {
  if (!maySeeFleet(viewer)) return []
  const blackouts = await database().blackout.findMany({
    where: { resourceId, liftedAt: null, lastDay: { gte: toDateColumn(today) } },
    select: { id: true, kind: true, firstDay: true, lastDay: true, reason: true },
    orderBy: { firstDay: 'asc' },
  })
  return blackouts.map(({ firstDay, lastDay, ...blackout }) => ({
    ...blackout,
    firstDay: fromDateColumn(firstDay),
    lastDay: fromDateColumn(lastDay),
  }))
}
