import { toCalendar } from '#lib/calendar/queries.ts'
import {
  anyOf,
  type ChainJson,
  type ChainPlace,
  chainsJson,
  MOVER_JOINS,
  moverJson,
  toChains,
} from '#lib/claims/chain-queries.ts'
import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { Fleet } from '#lib/planning/starts.ts'
import { readSetting } from '#lib/settings/setting.ts'
import type { Holiday } from '#lib/time/working-days.ts'
import type { PlacementFacts } from './placement.ts'

type FactsJson = Omit<PlacementFacts, 'holidays' | 'office' | 'travel' | 'chains' | 'leaving'> & {
  holidays: Holiday[]
  office: unknown
  travel: unknown
  chains: ChainJson[]
  leaving: ChainJson[]
}

/** Which chains of claims are needed, without those of one booking. */
interface WantedChains {
  arriving?: ChainPlace
  leaving?: ChainPlace
  exceptBookingId?: number
}

const NONE = Prisma.sql`'[]'::json`

/** The resources that fit a program; of these only some, where ids are given. */
function fleetJson(only?: number[]): Prisma.Sql {
  const picked = only ? Prisma.sql`AND r.id = ${anyOf(only)}` : Prisma.empty
  const movers = (from: Prisma.Sql) => Prisma.sql`
    (SELECT coalesce(json_agg(${moverJson} ORDER BY r.id), '[]') FROM ${from} AND r.archived_at IS NULL ${picked})`
  const units = Prisma.sql`unit_programs carried JOIN resources r ON r.id = carried.unit_id ${MOVER_JOINS}
    WHERE carried.program_id = p.id AND u.state = 'active'`
  const instructors = Prisma.sql`competences taught JOIN resources r ON r.id = taught.instructor_id ${MOVER_JOINS}
    WHERE taught.training_type_id = p.training_type_id`
  const kits = Prisma.sql`kits fitting JOIN resources r ON r.id = fitting.resource_id ${MOVER_JOINS}
    WHERE fitting.training_type_id = p.training_type_id`
  return Prisma.sql`json_build_object(
    'units', ${movers(units)}, 'instructors', ${movers(instructors)}, 'kits', ${movers(kits)})`
}

/**
 * Reads the facts of a request in one round trip, with the chains of claims that are asked for; null when there is no
 * such request. The fleet is all that fits the program, or of those that are to arrive the ones that do.
 */
export async function findPlacementFacts(
  db: Database,
  requestId: number,
  { arriving, leaving, exceptBookingId = 0 }: WantedChains = {},
): Promise<PlacementFacts | null> {
  const chains = (place?: ChainPlace) => (place ? chainsJson(place, exceptBookingId) : NONE)
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT json_build_object(
      'request', json_build_object('id', v.id, 'siteId', v.site_id, 'programId', v.program_id,
        'status', v.status, 'audience', v.audience, 'participants', v.participants,
        'windowStart', v.window_start, 'windowEnd', v.window_end, 'demo', v.demo,
        'queuedOn', (v.queued_at AT TIME ZONE 'Asia/Jakarta')::date),
      'program', json_build_object('id', p.id, 'name', p.name, 'trainingTypeName', t.name,
        'trainingDays', p.training_days, 'seatsMin', p.seats_min, 'seatsMax', p.seats_max,
        'startMinute', p.start_minute, 'endMinute', p.end_minute, 'onSaturdays', p.on_saturdays,
        'setupMinutes', p.setup_minutes, 'teardownMinutes', p.teardown_minutes, 'unitsNeeded', p.units_needed,
        'instructorsNeeded', p.instructors_needed, 'kitsNeeded', p.kits_needed,
        'needsPowerVa', p.needs_power_va, 'needsThreePhase', p.needs_three_phase,
        'needsFlatParking', p.needs_flat_parking, 'needsRoof', p.needs_roof, 'needsWater', p.needs_water,
        'needsToilets', p.needs_toilets, 'needsVentilation', p.needs_ventilation),
      'site', json_build_object('powerVa', s.power_va, 'powerPhase', s.power_phase,
        'flatParking', s.flat_parking, 'roof', s.roof, 'water', s.water, 'toilets', s.toilets,
        'ventilation', s.ventilation),
      'place', json_build_object('latitude', s.latitude, 'longitude', s.longitude),
      'fleet', ${fleetJson(arriving?.resourceIds)},
      'holidays', (SELECT coalesce(json_agg(json_build_object(
        'day', day, 'name', name, 'kind', kind, 'forecast', forecast)), '[]') FROM holidays),
      'office', (SELECT value FROM settings WHERE name = 'officeHours'),
      'travel', (SELECT value FROM settings WHERE name = 'travel'),
      'chains', ${chains(arriving)}, 'leaving', ${chains(leaving)}) AS facts
    FROM visit_requests v
    JOIN programs p ON p.id = v.program_id
    JOIN training_types t ON t.id = p.training_type_id
    JOIN sites s ON s.id = v.site_id
    WHERE v.id = ${requestId}`
  if (!row) return null
  const { facts } = row
  return {
    ...facts,
    ...toCalendar(facts),
    travel: readSetting('travel', facts.travel),
    chains: toChains(facts.chains),
    leaving: toChains(facts.leaving),
  }
}

/** The whole fleet of a program, for whoever read the facts of some picks alone. */
export async function findFleet(db: Database, { request, fleet }: PlacementFacts): Promise<Fleet> {
  return (await findPlacementFacts(db, request.id))?.fleet ?? fleet
}
