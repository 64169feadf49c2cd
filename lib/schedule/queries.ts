import type { Viewer } from '#lib/accounts/viewer.ts'
import { isVisit } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { spanOf } from './range.ts'
import { isNarrow, MOST_VISITS, type Narrowing, type Schedule, type ScheduleFilter } from './schedule.ts'

/** Visits of the calendar that touch a span of days: the index bookings_days_on_calendar. */
export const touching = (from: Day, to: Day) =>
  Prisma.sql`daterange(first_day, last_day, '[]') && daterange(${from}::date, ${to}::date, '[]')`

/**
 * The seats `c` of visit `b`, looked up one by one: OFFSET keeps the planner from reading the counts of all visits
 * ever made to join them with the few at hand.
 */
export const SEATS = Prisma.raw(`LEFT JOIN LATERAL (
  SELECT open, seats, seated, waiting FROM seat_counts WHERE booking_id = b.id OFFSET 0) c ON true`)

/** Seats that can still be had in visit `b`, with its row `c` of seat_counts; null where registration is closed. */
const LEFT = Prisma.raw('CASE WHEN c.open THEN c.seats - c.seated END')

/** Narrows visits `b` whose training type is `t`, whose site is `s` and whose seats are `c`. */
export function matching({ type, kecamatan, desa, audience, free }: Partial<Narrowing>): Prisma.Sql {
  const area = desa ?? kecamatan
  const parts = [
    type ? Prisma.sql`AND t.slug = ${type}` : Prisma.empty,
    area ? Prisma.sql`AND s.area_code LIKE ${`${area}%`}` : Prisma.empty,
    audience ? Prisma.sql`AND b.audience = ${audience}::audience` : Prisma.empty,
    free ? Prisma.sql`AND ${LEFT} > 0` : Prisma.empty,
  ]
  return Prisma.join(parts, ' ')
}

/** Kilometres in a straight line between site `s` and area `n`; over fifty of them the earth is flat enough. */
const KM = Prisma.raw(`sqrt(((s.latitude - n.latitude) * 111.2) ^ 2
  + ((s.longitude - n.longitude) * 111.2 * cos(radians(n.latitude))) ^ 2)`)

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
  const { near } = filter
  const order = near ? Prisma.sql`km, first_day, id` : Prisma.sql`first_day, id`
  // Days first, whatever the planner thinks of the filters: `near` is small however many visits there are.
  return Prisma.sql`
    WITH near AS MATERIALIZED (
      SELECT id, status, audience, first_day, last_day, seats, demo, site_id, program_id
      FROM bookings WHERE status <> 'cancelled' AND ${isVisit('bookings')} AND ${touching(from, to)}
    ), within AS MATERIALIZED (
      SELECT b.*, s.name AS site, s.area_code, s.latitude, s.longitude, a.name AS area, p.name AS program,
        p.on_saturdays, t.slug AS type, ${LEFT} AS free, coalesce(c.waiting, 0) AS waiting,
        ${near ? KM : Prisma.sql`NULL`} AS km
      FROM near b
      JOIN sites s ON s.id = b.site_id
      JOIN areas a ON a.code = s.area_code
      JOIN programs p ON p.id = b.program_id
      JOIN training_types t ON t.id = p.training_type_id
      ${SEATS}
      ${near ? Prisma.sql`LEFT JOIN areas n ON n.code = ${near}` : Prisma.empty}
      WHERE true ${matching(filter)} ${near ? Prisma.sql`AND b.status <> 'interrupted'` : Prisma.empty}
    )
    SELECT json_build_object(
      'visits', (SELECT coalesce(json_agg(json_build_object('id', id, 'status', status, 'audience', audience,
          'firstDay', first_day, 'lastDay', last_day, 'seats', seats, 'left', free, 'waiting', waiting,
          'site', site, 'area', area, 'areaCode', area_code, 'latitude', latitude, 'longitude', longitude,
          'km', km, 'program', program, 'onSaturdays', on_saturdays, 'type', type) ORDER BY ${order}), '[]')
        FROM (SELECT * FROM within ORDER BY ${order} LIMIT ${MOST_VISITS}) shown),
      'count', (SELECT count(*) FROM within),
      'free', (SELECT count(*) FROM within WHERE free > 0),
      'demo', (SELECT coalesce(bool_or(demo), false) FROM within),
      'next', CASE WHEN NOT EXISTS (SELECT FROM within) THEN (${firstAfter(to, filter)}) END,
      'holidays', (SELECT coalesce(json_agg(json_build_object(
          'day', day, 'name', name, 'kind', kind, 'forecast', forecast) ORDER BY day), '[]')
        FROM holidays WHERE day BETWEEN ${addDays(from, -6)}::date AND ${addDays(to, 6)}::date),
      'trainingTypes', (SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name,
          'shortName', short_name, 'icon', icon, 'hue', hue) ORDER BY position, id), '[]')
        FROM training_types),
      'areas', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name, 'kind', kind,
          'latitude', latitude, 'longitude', longitude) ORDER BY name), '[]')
        FROM areas WHERE kind <> 'regency')
    ) AS schedule`
}

/** First day of the next visit, looked for a year ahead. */
function firstAfter(day: Day, filter: ScheduleFilter): Prisma.Sql {
  const later = Prisma.sql`status <> 'cancelled' AND ${isVisit('b')} AND first_day BETWEEN ${addDays(day, 1)}::date AND ${addDays(day, 366)}::date`
  if (!isNarrow(filter)) return Prisma.sql`SELECT min(first_day) FROM bookings b WHERE ${later}`
  return Prisma.sql`SELECT min(first_day) FROM bookings b
    JOIN sites s ON s.id = b.site_id
    JOIN programs p ON p.id = b.program_id
    JOIN training_types t ON t.id = p.training_type_id
    ${SEATS}
    WHERE ${later} ${matching(filter)}`
}
