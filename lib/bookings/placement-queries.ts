import { toCalendar } from '#lib/calendar/queries.ts'
import type { Database } from '#lib/database/client.ts'
import type { Holiday } from '#lib/time/working-days.ts'
import type { PlacementFacts } from './placement.ts'

type FactsJson = Omit<PlacementFacts, 'holidays' | 'office'> & { holidays: Holiday[]; office: unknown }

/** Reads the facts of a request in one round trip; null when there is no such request. */
export async function findPlacementFacts(db: Database, requestId: number): Promise<PlacementFacts | null> {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT json_build_object(
      'request', json_build_object('id', v.id, 'siteId', v.site_id, 'programId', v.program_id,
        'status', v.status, 'audience', v.audience, 'participants', v.participants,
        'windowStart', v.window_start, 'windowEnd', v.window_end, 'demo', v.demo),
      'program', json_build_object('id', p.id, 'name', p.name, 'trainingTypeName', t.name,
        'trainingDays', p.training_days, 'seatsMin', p.seats_min, 'seatsMax', p.seats_max,
        'startMinute', p.start_minute, 'endMinute', p.end_minute, 'onSaturdays', p.on_saturdays,
        'setupMinutes', p.setup_minutes, 'teardownMinutes', p.teardown_minutes,
        'instructorsNeeded', p.instructors_needed, 'kitsNeeded', p.kits_needed,
        'needsPowerVa', p.needs_power_va, 'needsThreePhase', p.needs_three_phase,
        'needsFlatParking', p.needs_flat_parking, 'needsRoof', p.needs_roof, 'needsWater', p.needs_water,
        'needsToilets', p.needs_toilets, 'needsVentilation', p.needs_ventilation),
      'site', json_build_object('powerVa', s.power_va, 'powerPhase', s.power_phase,
        'flatParking', s.flat_parking, 'roof', s.roof, 'water', s.water, 'toilets', s.toilets,
        'ventilation', s.ventilation),
      'fleet', json_build_object(
        'units', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.id), '[]')
          FROM unit_programs up JOIN units u ON u.resource_id = up.unit_id JOIN resources r ON r.id = up.unit_id
          WHERE up.program_id = p.id AND u.state = 'active' AND r.archived_at IS NULL),
        'instructors', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.id), '[]')
          FROM competences c JOIN resources r ON r.id = c.instructor_id
          WHERE c.training_type_id = p.training_type_id AND r.archived_at IS NULL),
        'kits', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.id), '[]')
          FROM kits k JOIN resources r ON r.id = k.resource_id
          WHERE k.training_type_id = p.training_type_id AND r.archived_at IS NULL)),
      'holidays', (SELECT coalesce(json_agg(json_build_object(
        'day', day, 'name', name, 'kind', kind, 'forecast', forecast)), '[]') FROM holidays),
      'office', (SELECT value FROM settings WHERE name = 'officeHours')) AS facts
    FROM visit_requests v
    JOIN programs p ON p.id = v.program_id
    JOIN training_types t ON t.id = p.training_type_id
    JOIN sites s ON s.id = v.site_id
    WHERE v.id = ${requestId}`
  return row ? { ...row.facts, ...toCalendar(row.facts) } : null
}
