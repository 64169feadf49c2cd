import type { Viewer } from '#lib/accounts/viewer.ts'
import { isVisit } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { MOST_VISITS, type Schedule, type ScheduleFilter } from './schedule.ts'
import { spanOf } from './schema.ts'

/** Visits of the calendar that touch a span of days: the index bookings_days_on_calendar. */
export const touching = (from: Day, to: Day) =>
  Prisma.sql`daterange(first_day, last_day, '[]') && daterange(${from}::date, ${to}::date, '[]')`

/** Narrows visits whose training type is `t` and whose site is `s`. */
export function matching({ type, kecamatan }: Pick<ScheduleFilter, 'type' | 'kecamatan'>): Prisma.Sql {
  const byType = type ? Prisma.sql`AND t.slug = ${type}` : Prisma.empty
  const byPlace = kecamatan ? Prisma.sql`AND s.area_code LIKE ${`${kecamatan}%`}` : Prisma.empty
  return Prisma.sql`${byType} ${byPlace}`
}

/**
 * The notice board of one month or day, in one query whatever it holds. Everybody sees the same on it: tentative
 * visits too, since their convoy is held and people prepare for them; never participants, contacts or notes.
 */
export async function findSchedule(_viewer: Viewer, filter: ScheduleFilter): Promise<Schedule> {
  const [row] = await database().$queryRaw<[{ schedule: Schedule }]>(scheduleSql(filter))
  return row.schedule
}

/** The query of findSchedule, to be measured too. */
export function scheduleSql(filter: ScheduleFilter): Prisma.Sql {
  const { from, to } = spanOf(filter)
  // Days first, whatever the planner thinks of the filters: `near` is small however many visits there are.
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT id, status, audience, first_day, last_day, seats, demo, site_id, program_id
      FROM bookings WHERE status <> 'cancelled' AND ${isVisit('bookings')} AND ${touching(from, to)}
    ), within AS MATERIALIZED (
      SELECT b.*, s.name AS site, a.name AS area, p.name AS program, p.on_saturdays, t.slug AS type
      FROM near b
      JOIN sites s ON s.id = b.site_id
      JOIN areas a ON a.code = s.area_code
      JOIN programs p ON p.id = b.program_id
      JOIN training_types t ON t.id = p.training_type_id
      WHERE true ${matching(filter)}
    )
    SELECT json_build_object(
      'visits', (SELECT coalesce(json_agg(json_build_object('id', id, 'status', status, 'audience', audience,
          'firstDay', first_day, 'lastDay', last_day, 'seats', seats, 'site', site, 'area', area,
          'program', program, 'onSaturdays', on_saturdays, 'type', type) ORDER BY first_day, id), '[]')
        FROM (SELECT * FROM within ORDER BY first_day, id LIMIT ${MOST_VISITS}) shown),
      'count', (SELECT count(*) FROM within),
      'demo', (SELECT coalesce(bool_or(demo), false) FROM within),
      'next', CASE WHEN NOT EXISTS (SELECT FROM within) THEN (${firstAfter(to, filter)}) END,
      'holidays', (SELECT coalesce(json_agg(json_build_object(
          'day', day, 'name', name, 'kind', kind, 'forecast', forecast) ORDER BY day), '[]')
        FROM holidays WHERE day BETWEEN ${addDays(from, -6)}::date AND ${addDays(to, 6)}::date),
      'trainingTypes', (SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name,
          'shortName', short_name, 'icon', icon, 'hue', hue) ORDER BY position, id), '[]')
        FROM training_types),
      'kecamatan', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY name), '[]')
        FROM areas WHERE kind = 'kecamatan')
    ) AS schedule`
}

/** First day of the next visit, looked for a year ahead. */
function firstAfter(day: Day, filter: ScheduleFilter): Prisma.Sql {
  const later = Prisma.sql`status <> 'cancelled' AND ${isVisit('b')} AND first_day BETWEEN ${addDays(day, 1)}::date AND ${addDays(day, 366)}::date`
  if (!filter.type && !filter.kecamatan)
    return Prisma.sql`SELECT min(first_day) FROM bookings b WHERE ${later}`
  return Prisma.sql`SELECT min(first_day) FROM bookings b
    JOIN sites s ON s.id = b.site_id
    JOIN programs p ON p.id = b.program_id
    JOIN training_types t ON t.id = p.training_type_id
    WHERE ${later} ${matching(filter)}`
}
