import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { Chain, NewClaim, WayChange } from './chain.ts'

/**
 * CTE `held`: locks resources in the order of their ids, but only where the chain of each is still as it was read and
 * where `condition` holds; and `whole`, whether that went for all of them.
 */
export function holdChains(chains: Iterable<Chain>, condition: Prisma.Sql): Prisma.Sql {
  const all = [...chains]
  const ids = all.map(({ mover }) => mover.id)
  // An UPDATE of rows that others touched meanwhile judges them again, for which what it reads must be a plain value.
  return Prisma.sql`held AS MATERIALIZED (
      SELECT r.id FROM resources r
      JOIN unnest(${ids}::int[], ${all.map(({ version }) => version)}::int[])
        AS seen(id, version) ON seen.id = r.id AND seen.version = r.chain_version
      WHERE ${condition} ORDER BY r.id FOR NO KEY UPDATE OF r
    ), whole AS MATERIALIZED (
      SELECT count(*) = ${all.length} AS held FROM held
    ), marked AS (
      UPDATE resources SET chain_version = chain_version + 1
      WHERE (SELECT held FROM whole) AND id = ANY(${ids}::int[])
    )`
}

/** CTE `changed`: gives claims that stay their new ways, where `condition` holds. */
export function changeWays(changes: WayChange[], condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`changed AS (
      UPDATE claims c SET
        starts_at = c.starts_at + make_interval(mins => c.travel_in_minutes - way.travel_in),
        ends_at = c.ends_at + make_interval(mins => way.travel_out - c.travel_out_minutes),
        travel_in_minutes = way.travel_in, travel_out_minutes = way.travel_out
      FROM unnest(${changes.map(({ claimId }) => claimId)}::int[],
        ${changes.map(({ travelIn }) => travelIn)}::int[], ${changes.map(({ travelOut }) => travelOut)}::int[])
        AS way(claim_id, travel_in, travel_out)
      WHERE c.id = way.claim_id AND ${condition}
    )`
}

/** CTE `claimed`: claims for the booking that the CTE `booking` gives. */
export function insertClaimsFor(claims: NewClaim[]): Prisma.Sql {
  return Prisma.sql`claimed AS (
      INSERT INTO claims (booking_id, resource_id, starts_at, ends_at, travel_in_minutes, travel_out_minutes)
      SELECT booking.id, claim.*
      FROM booking, unnest(${claims.map(({ resourceId }) => resourceId)}::int[],
        ${claims.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${claims.map(({ endsAt }) => endsAt)}::timestamptz[],
        ${claims.map(({ travelIn }) => travelIn)}::int[],
        ${claims.map(({ travelOut }) => travelOut)}::int[]) AS claim
    )`
}

/** Gives claims their new ways, in a statement of its own. */
export async function rewriteWays(tx: Database, changes: WayChange[]): Promise<void> {
  if (changes.length > 0) await tx.$executeRaw`WITH ${changeWays(changes, Prisma.sql`true`)} SELECT 1`
}
