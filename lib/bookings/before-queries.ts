import type { HeldClaim } from '#lib/claims/chain.ts'
import type { Database } from '#lib/database/client.ts'
import { type Day, fromDateColumn } from '#lib/time/days.ts'
import { IS_VISIT } from './visit-queries.ts'

/** Where a visit stands before it is moved. */
export interface PlacementBefore {
  visitRequestId: number
  sequence: number
  firstDay: Day
  lastDay: Day
  trainingDays: number
  statusReason: string | null
  /** In order. */
  resourceIds: number[]
  claims: HeldClaim[]
}

export async function findPlacementBefore(db: Database, id: number): Promise<PlacementBefore | null> {
  const booking = await db.booking.findUnique({
    where: { id, ...IS_VISIT },
    select: {
      ...{
        visitRequestId: true,
        sequence: true,
        firstDay: true,
        lastDay: true,
        trainingDays: true,
        statusReason: true,
      },
      claims: {
        where: { releasedAt: null },
        select: { resourceId: true, startsAt: true, travelInMinutes: true },
        orderBy: { resourceId: 'asc' },
      },
    },
  })
  if (!booking) return null
  return {
    ...booking,
    firstDay: fromDateColumn(booking.firstDay),
    lastDay: fromDateColumn(booking.lastDay),
    resourceIds: booking.claims.map(({ resourceId }) => resourceId),
  }
}
