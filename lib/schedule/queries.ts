import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { addDays } from '#lib/time/days.ts'
import { MOST_VISITS, type Schedule, type ScheduleFilter } from './schedule.ts'
import { spanOf } from './schema.ts'

/**
 * The notice board of one month or day, in one query whatever it holds. Everybody sees the same on it: tentative
 * visits too, since their convoy is held and people prepare for them; never participants, contacts or notes.
 */
export async function findSchedule(_viewer: Viewer, filter: ScheduleFilter): Promise<Schedule> {
  const { from, to } = spanOf(filter)
  const { type, kecamatan } = filter
  const [row] = await database().$queryRaw<[{ schedule: Schedule }]>`
    WITH matching AS (
      SELECT b.*, s.name AS site, a.name AS area, p.name AS program, p.on_saturdays, t.slug AS type
      FROM bookings b
      JOIN sites s ON s.id = b.site_id
      JOIN areas a ON a.code = s.area_code
      JOIN programs p ON p.id = b.program_id
      JOIN training_types t ON t.id = p.training_type_id
      WHERE b.status <> 'cancelled'
        AND (${type}::text IS NULL OR t.slug = ${type})
        AND (${kecamatan}::text IS NULL OR s.area_code LIKE ${kecamatan} || '%')
    ), within AS MATERIALIZED (
      SELECT * FROM matching
      WHERE daterange(first_day, last_day, '[]') && daterange(${from}::date, ${to}::date, '[]')
    )
    SELECT json_build_object(
      'visits', (SELECT coalesce(json_agg(json_build_object('id', id, 'status', status, 'audience', audience,
          'firstDay', first_day, 'lastDay', last_day, 'seats', seats, 'site', site, 'area', area,
          'program', program, 'onSaturdays', on_saturdays, 'type', type) ORDER BY first_day, id), '[]')
        FROM (SELECT * FROM within ORDER BY first_day, id LIMIT ${MOST_VISITS}) shown),
      'count', (SELECT count(*) FROM within),
      'demo', (SELECT coalesce(bool_or(demo), false) FROM within),
      'next', CASE WHEN NOT EXISTS (SELECT FROM within) THEN (SELECT min(first_day) FROM matching
        WHERE daterange(first_day, last_day, '[]') && daterange(${addDays(to, 1)}::date, ${addDays(to, 366)}::date, '[]')) END,
      'holidays', (SELECT coalesce(json_agg(json_build_object(
          'day', day, 'name', name, 'kind', kind, 'forecast', forecast) ORDER BY day), '[]')
        FROM holidays WHERE day BETWEEN ${addDays(from, -6)}::date AND ${addDays(to, 6)}::date),
      'trainingTypes', (SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name,
          'shortName', short_name, 'icon', icon, 'hue', hue) ORDER BY position, id), '[]')
        FROM training_types),
      'kecamatan', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY name), '[]')
        FROM areas WHERE kind = 'kecamatan')
    ) AS schedule`
  return row.schedule
}
