import { DEFAULT_TRAVEL, type Mover, type Stop, type TravelRule, wayBetween } from '#lib/claims/travel.ts'

interface Row {
  id: number
  resource_id: number
  name: string
  starts: number
  ends: number
  travel_in: number
  travel_out: number
  at: Stop['at']
  base: Mover['base']
  speed: number | null
  setup: number
  teardown: number
}

const point = (site: string) => `CASE WHEN ${site}.id IS NOT NULL THEN
  json_build_object('latitude', ${site}.latitude, 'longitude', ${site}.longitude) END`

const CHAINS = `
  SELECT c.id, c.resource_id, r.name,
    (extract(epoch FROM c.starts_at) * 1000)::float8 AS starts, (extract(epoch FROM c.ends_at) * 1000)::float8 AS ends,
    c.travel_in_minutes AS travel_in, c.travel_out_minutes AS travel_out,
    ${point('s')} AS at, ${point('base')} AS base, u.speed_kmh AS speed,
    coalesce(u.setup_minutes, 0) AS setup, coalesce(u.teardown_minutes, 0) AS teardown
  FROM claims c JOIN resources r ON r.id = c.resource_id
  LEFT JOIN bookings b ON b.id = c.booking_id LEFT JOIN sites s ON s.id = b.site_id
  LEFT JOIN units u ON u.resource_id = r.id
  LEFT JOIN instructors i ON i.resource_id = r.id
  LEFT JOIN kits k ON k.resource_id = r.id
  LEFT JOIN sites base ON base.id = coalesce(u.base_site_id, i.base_site_id, k.base_site_id)
  WHERE c.released_at IS NULL AND ($1::int[] IS NULL OR c.resource_id = ANY($1)) ORDER BY c.resource_id, c.starts_at`

/** Whatever answers SQL. */
interface Asked {
  query: (sql: string, values?: unknown[]) => Promise<{ rows: never[] }>
}

/** Claims whose ways are not those that the rule gives for their neighbours, of some resources or of all. */
export async function findWrongWays(client: Asked, resourceIds?: number[]): Promise<string[]> {
  const setting = await client.query(`SELECT value FROM settings WHERE name = 'travel'`)
  const [stored] = setting.rows as { value: TravelRule }[]
  const rule = stored?.value ?? DEFAULT_TRAVEL
  const rows: Row[] = (await client.query(CHAINS, [resourceIds ?? null])).rows
  const wrong: string[] = []
  for (const chain of Map.groupBy(rows, (row) => row.resource_id).values()) {
    const [first] = chain as [Row, ...Row[]]
    const {
      resource_id: id,
      name,
      base,
      speed: speedKmh,
      setup: setupMinutes,
      teardown: teardownMinutes,
    } = first
    const mover = { id, name, base, speedKmh, setupMinutes, teardownMinutes }
    for (let index = 0; index <= chain.length; index++) {
      const [earlier, later] = [chain[index - 1], chain[index]]
      const way = wayBetween(stopOf(earlier), stopOf(later), mover, rule)
      if (earlier && earlier.travel_out !== way.out)
        wrong.push(
          `claim ${earlier.id} of ${name}: ${earlier.travel_out} minutes out, by the rule ${way.out}`,
        )
      if (later && later.travel_in !== way.in)
        wrong.push(`claim ${later.id} of ${name}: ${later.travel_in} minutes in, by the rule ${way.in}`)
    }
  }
  return wrong
}

function stopOf(row: Row | undefined): Stop | null {
  if (!row) return null
  return { from: row.starts + row.travel_in * 60_000, to: row.ends - row.travel_out * 60_000, at: row.at }
}
