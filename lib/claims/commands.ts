import type { Database } from '#lib/database/client.ts'
import type { Period } from './claim.ts'

/**
 * Takes resources for the rest of the transaction. Always in the order of their ids, so that two convoys that
 * share resources wait for each other instead of deadlocking: the exclusion constraint alone would let both
 * insert first and then wait for one another.
 */
export async function lockResources(tx: Database, resourceIds: number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM resources WHERE id = ANY(${resourceIds}) ORDER BY id FOR NO KEY UPDATE`
}

/** Claims resources, which the caller has locked; throws claims_no_overlap where one of them is held. */
export async function insertClaims(
  tx: Database,
  resourceIds: number[],
  period: Period,
  holder: { bookingId: number } | { blackoutId: number },
): Promise<void> {
  await tx.claim.createMany({
    data: resourceIds.map((resourceId) => ({ resourceId, ...period, ...holder })),
  })
}

/** Lets go of everything a booking holds; the rows stay as its history. */
export async function releaseConvoy(tx: Database, bookingId: number, at: Date): Promise<void> {
  await tx.claim.updateMany({ where: { bookingId, releasedAt: null }, data: { releasedAt: at } })
}

/** Ends a convoy's claims at an instant: what lies before stays held, what lies after is free. */
export async function shortenConvoy(tx: Database, bookingId: number, at: Date): Promise<void> {
  // A claim that is changed is checked against the others as a new one is.
  const held = await tx.claim.findMany({
    where: { bookingId, releasedAt: null },
    select: { resourceId: true },
  })
  await lockResources(
    tx,
    held.map(({ resourceId }) => resourceId),
  )
  const aSecondBefore = new Date(at.getTime() - 1000)
  await tx.claim.updateMany({
    where: { bookingId, releasedAt: null, startsAt: { gte: aSecondBefore } },
    data: { releasedAt: at },
  })
  await tx.claim.updateMany({
    where: { bookingId, releasedAt: null, endsAt: { gt: at } },
    data: { endsAt: at },
  })
}
