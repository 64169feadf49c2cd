import type { Database } from '#lib/database/client.ts'
import type { Conflict, Period } from './claim.ts'
import { findConflicts } from './queries.ts'

/**
 * Takes the resources for the rest of the transaction. Always in the order of their ids, so that two convoys
 * that share resources wait for each other instead of deadlocking: the exclusion constraint alone would let
 * both insert first and then wait for one another.
 */
export async function lockResources(tx: Database, resourceIds: number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM resources WHERE id = ANY(${resourceIds}) ORDER BY id FOR NO KEY UPDATE`
}

/** Claims a whole convoy, whose resources the caller has locked; answers what is in the way instead. */
export async function claimConvoy(
  tx: Database,
  bookingId: number,
  resourceIds: number[],
  period: Period,
): Promise<Conflict[]> {
  const conflicts = await findConflicts(tx, resourceIds, period, bookingId)
  if (conflicts.length > 0) return conflicts
  await insertClaims(tx, resourceIds, period, { bookingId })
  return []
}

export async function insertClaims(
  tx: Database,
  resourceIds: number[],
  period: Period,
  holder: { bookingId: number } | { blackoutId: number },
): Promise<void> {
  await tx.claim.createMany({
    data: resourceIds.toSorted((a, b) => a - b).map((resourceId) => ({ resourceId, ...period, ...holder })),
  })
}

/** Lets go of everything a booking holds; the rows stay as its history. */
export async function releaseConvoy(tx: Database, bookingId: number, at: Date): Promise<void> {
  await tx.claim.updateMany({ where: { bookingId, releasedAt: null }, data: { releasedAt: at } })
}
