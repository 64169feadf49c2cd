import type { Database } from '#lib/database/client.ts'
import { type HeldClaim, joinAround, WayChanges } from './chain.ts'
import { findChains } from './chain-queries.ts'
import { rewriteWays } from './write-steps.ts'

/**
 * Takes resources for the rest of the transaction, to change their chains of claims. Always in the order of their
 * ids, so that two convoys that share resources wait for each other instead of deadlocking: the exclusion constraint
 * alone would let both insert first and then wait for one another. Who read the chains before, reads them again.
 */
export async function lockResources(tx: Database, resourceIds: number[]): Promise<void> {
  await tx.$queryRaw`
    WITH held AS MATERIALIZED (
      SELECT id FROM resources WHERE id = ANY(${resourceIds}) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE resources SET chain_version = chain_version + 1
    WHERE (SELECT count(*) FROM held) IS NOT NULL AND id = ANY(${resourceIds})
    RETURNING id`
}

/** Lets go of everything a booking holds, and joins the ways of its neighbours; the rows stay as its history. */
export async function releaseConvoy(tx: Database, bookingId: number, at: Date): Promise<void> {
  const held = await lockConvoy(tx, bookingId)
  await tx.claim.updateMany({ where: { bookingId, releasedAt: null }, data: { releasedAt: at } })
  await rejoin(tx, held)
}

/** Ends a convoy's claims at an instant, and its way home begins: what lies before stays held, what lies after is free. */
export async function shortenConvoy(tx: Database, bookingId: number, at: Date): Promise<void> {
  // A claim that is changed is checked against the others as a new one is.
  const held = await lockConvoy(tx, bookingId)
  const aSecondBefore = new Date(at.getTime() - 1000)
  await tx.claim.updateMany({
    where: { bookingId, releasedAt: null, startsAt: { gte: aSecondBefore } },
    data: { releasedAt: at },
  })
  await tx.$executeRaw`
    UPDATE claims SET ends_at = ${at}, travel_out_minutes = 0,
      travel_in_minutes = greatest(0, least(travel_in_minutes,
        floor(extract(epoch FROM ${at}::timestamptz - starts_at) / 60 - 1)))
    WHERE booking_id = ${bookingId} AND released_at IS NULL AND ends_at > ${at}`
  await rejoin(tx, held)
}

async function lockConvoy(tx: Database, bookingId: number): Promise<HeldClaim[]> {
  const held = await tx.claim.findMany({
    where: { bookingId, releasedAt: null },
    select: { resourceId: true, startsAt: true, travelInMinutes: true },
  })
  await lockResources(
    tx,
    held.map(({ resourceId }) => resourceId),
  )
  return held
}

/** Sets the ways between whatever now lies on either side of where some claims began. */
export async function rejoin(tx: Database, claims: HeldClaim[]): Promise<void> {
  if (claims.length === 0) return
  const at = new Date(Math.min(...claims.map(({ startsAt }) => startsAt.getTime())))
  const resourceIds = claims.map(({ resourceId }) => resourceId)
  const { chains, travel } = await findChains(tx, { resourceIds, at })
  const changes = new WayChanges()
  joinAround(chains, claims, travel, changes)
  await rewriteWays(tx, changes.all())
}
