import { insertClaims } from '#lib/claims/commands.ts'
import type { Database } from '#lib/database/client.ts'
import { toDateColumn } from '#lib/time/days.ts'
import type { Placement, PlacementFacts } from './placement.ts'

/** The days of a placement as columns of the booking. */
export function dayColumns({ firstDay, lastDay }: Placement) {
  return { firstDay: toDateColumn(firstDay), lastDay: toDateColumn(lastDay) }
}

/** Inserts the claims and the sessions of a placement, whose resources the caller has locked. */
export async function insertConvoy(
  tx: Database,
  bookingId: number,
  { resourceIds, period, sessions }: Placement,
): Promise<void> {
  await insertClaims(tx, resourceIds, period, { bookingId })
  await tx.session.createMany({
    data: sessions.map(({ day, startsAt, endsAt }) => ({
      bookingId,
      day: toDateColumn(day),
      startsAt,
      endsAt,
    })),
  })
}

/** What a convoy is called in the history, which must stay readable after a resource is renamed. */
export function convoyNames({ fleet }: PlacementFacts, { resourceIds }: Placement): string[] {
  const all = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  return resourceIds.flatMap((id) => all.find((one) => one.id === id)?.name ?? [])
}
