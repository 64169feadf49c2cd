import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { readSetting } from '#lib/settings/setting.ts'
import type { Chain, ChainStop } from './chain.ts'
import type { Mover, TravelRule } from './travel.ts'

/** Around which instant the chain of which resources is wanted. */
export interface ChainPlace {
  resourceIds: number[]
  at: Date
}

export interface ChainJson {
  mover: Mover
  version: number
  stops: ChainStop[]
}

const milliseconds = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`)

/** A place as a Point. */
const pointJson = (site: string) =>
  Prisma.raw(
    `CASE WHEN ${site}.id IS NULL THEN NULL ELSE json_build_object('latitude', ${site}.latitude, 'longitude', ${site}.longitude) END`,
  )

/** A resource `r`, joined by MOVER_JOINS, as a Mover. */
export const moverJson = Prisma.sql`json_build_object('id', r.id, 'name', r.name,
  'base', ${pointJson('base')}, 'baseName', base.name, 'speedKmh', u.speed_kmh,
  'setupMinutes', coalesce(u.setup_minutes, 0), 'teardownMinutes', coalesce(u.teardown_minutes, 0))`

export const MOVER_JOINS = Prisma.sql`LEFT JOIN units u ON u.resource_id = r.id
  LEFT JOIN instructors i ON i.resource_id = r.id
  LEFT JOIN kits k ON k.resource_id = r.id
  LEFT JOIN sites base ON base.id = coalesce(u.base_site_id, i.base_site_id, k.base_site_id)`

/**
 * Any of some ids. Read by a sub-select, Postgres expects as many of them whatever they are, and keeps its plan: to
 * plan anew for each list takes longer than to run.
 */
export const anyOf = (ids: number[]) => Prisma.sql`ANY((SELECT ${ids}::int[])::int[])`

/**
 * The chains of resources around an instant, as JSON: enough claims on either side to hold the neighbours of a visit
 * that begins within two days before it or on its day.
 */
export function chainsJson({ resourceIds, at }: ChainPlace, exceptBookingId: number): Prisma.Sql {
  const live = Prisma.sql`resource_id = r.id AND released_at IS NULL
    AND booking_id IS DISTINCT FROM ${exceptBookingId}`
  const begins = Prisma.sql`(SELECT ${at}::timestamptz)`
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('mover', ${moverJson}, 'version', r.chain_version,
      'stops', (SELECT coalesce(json_agg(json_build_object('claimId', c.id,
          'from', ${milliseconds('c.starts_at')} + c.travel_in_minutes * 60000,
          'to', ${milliseconds('c.ends_at')} - c.travel_out_minutes * 60000,
          'at', ${pointJson('s')},
          'travelIn', c.travel_in_minutes, 'travelOut', c.travel_out_minutes) ORDER BY c.starts_at), '[]')
        FROM (
          (SELECT * FROM claims WHERE ${live} AND starts_at < ${begins} ORDER BY starts_at DESC LIMIT 2)
          UNION ALL
          (SELECT * FROM claims WHERE ${live} AND starts_at >= ${begins} ORDER BY starts_at LIMIT 3)
        ) c
        LEFT JOIN bookings b ON b.id = c.booking_id LEFT JOIN sites s ON s.id = b.site_id))), '[]')
    FROM resources r ${MOVER_JOINS} WHERE r.id = ${anyOf(resourceIds)})`
}

export function toChains(json: ChainJson[]): Map<number, Chain> {
  return new Map(json.map((chain) => [chain.mover.id, chain]))
}

/** The chains of resources around an instant, and the rule of their ways. */
export async function findChains(
  db: Database,
  place: ChainPlace,
  exceptBookingId = 0,
): Promise<{ chains: Map<number, Chain>; travel: TravelRule }> {
  const [row] = await db.$queryRaw<[{ chains: ChainJson[]; travel: unknown }]>`
    SELECT ${chainsJson(place, exceptBookingId)} AS chains,
      (SELECT value FROM settings WHERE name = 'travel') AS travel`
  return { chains: toChains(row.chains), travel: readSetting('travel', row.travel) }
}
