import type { Viewer } from '#lib/accounts/viewer.ts'
import { maySchedule, maySeeConvoys } from '#lib/bookings/permissions.ts'
import { OFFERED } from '#lib/claims/held-queries.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { type Board, type BoardFilter, MOST_WAITING, ROWS_A_PAGE } from './board.ts'
import { spanOf } from './span.ts'

type Drawn = Omit<Board, 'today' | 'canSchedule'>

/** The board in one query, whatever it holds; null for whoever is not staff. */
export async function findBoard(
  viewer: Viewer,
  filter: BoardFilter,
  today: Day,
  most = ROWS_A_PAGE,
): Promise<Board | null> {
  if (!maySeeConvoys(viewer)) return null
  const [row] = await database().$queryRaw<[{ board: Drawn }]>(boardSql(filter, most))
  return { ...row.board, today, canSchedule: maySchedule(viewer) }
}

/** The query of findBoard, to be measured too. */
export function boardSql({ rows, range, day, page }: BoardFilter, most = ROWS_A_PAGE): Prisma.Sql {
  const { from, to } = spanOf(range, day)
  const during = Prisma.sql`c.released_at IS NULL
    AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange(${instantAt(from)}, ${instantAt(addDays(to, 1))}, '[)')`
  // Rows first: each is one look into the index of claims_no_overlap, however many claims there are.
  return Prisma.sql`
    WITH fleet AS MATERIALIZED (
      SELECT r.id, r.name, r.archived_at, u.state, coalesce(u.code, r.name) AS place, u.fitted_for
      FROM resources r LEFT JOIN units u ON u.resource_id = r.id
      WHERE r.kind = ${rows}::resource_kind
        AND ((r.archived_at IS NULL AND u.state IS DISTINCT FROM 'retired')
          OR EXISTS (SELECT FROM claims c WHERE c.resource_id = r.id AND ${during}))
    ), shown AS MATERIALIZED (
      SELECT * FROM fleet ORDER BY place, id LIMIT ${most} OFFSET ${(page - 1) * ROWS_A_PAGE}
    ), held AS MATERIALIZED (
      SELECT c.* FROM shown JOIN claims c ON c.resource_id = shown.id AND ${during}
    ), waiting AS MATERIALIZED (
      SELECT id, organization_id, site_id, program_id, participants, window_start, window_end, queued_at
      FROM visit_requests WHERE status = 'queued' ORDER BY queued_at, id LIMIT ${MOST_WAITING}
    )
    SELECT json_build_object(
      'rows', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'state', state,
          'archived', archived_at IS NOT NULL, 'note', ${noteSql(rows)},
          'stays', (SELECT coalesce(json_agg(${staySql} ORDER BY h.starts_at), '[]')
            FROM held h ${HOLDERS} WHERE h.resource_id = shown.id)) ORDER BY place, id), '[]') FROM shown),
      'count', (SELECT count(*) FROM fleet),
      'holidays', (SELECT coalesce(json_agg(json_build_object(
          'day', day, 'name', name, 'kind', kind, 'forecast', forecast) ORDER BY day), '[]')
        FROM holidays WHERE day BETWEEN ${from}::date AND ${to}::date),
      'types', (SELECT coalesce(json_agg(json_build_object(
          'slug', slug, 'shortName', short_name, 'icon', icon, 'hue', hue) ORDER BY position, id), '[]')
        FROM training_types),
      'waiting', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'organization', o.name,
          'site', s.name, 'area', a.name, 'program', p.name, 'type', t.slug,
          'participants', w.participants, 'windowStart', w.window_start, 'windowEnd', w.window_end,
          'queuedOn', (w.queued_at AT TIME ZONE 'Asia/Jakarta')::date) ORDER BY w.queued_at, w.id), '[]')
        FROM waiting w
        JOIN organizations o ON o.id = w.organization_id
        JOIN sites s ON s.id = w.site_id
        JOIN areas a ON a.code = s.area_code
        JOIN programs p ON p.id = w.program_id
        JOIN training_types t ON t.id = p.training_type_id),
      'waitingCount', (SELECT count(*) FROM visit_requests WHERE status = 'queued')
    ) AS board`
}

const HOLDERS = Prisma.sql`
  LEFT JOIN blackouts x ON x.id = h.blackout_id
  LEFT JOIN bookings b ON b.id = h.booking_id
  LEFT JOIN sites s ON s.id = b.site_id
  LEFT JOIN areas a ON a.code = s.area_code
  LEFT JOIN programs p ON p.id = b.program_id
  LEFT JOIN training_types t ON t.id = p.training_type_id
  LEFT JOIN LATERAL (SELECT min(starts_at) AS begins, max(ends_at) AS ends FROM sessions
    WHERE booking_id = h.booking_id) d ON true`

const minute = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) / 60)::int`)

const minutesBetween = (earlier: string, later: string) =>
  Prisma.raw(`greatest(0, coalesce(extract(epoch FROM ${later} - ${earlier}) / 60, 0))::int`)

/** A claim with its holder: a Stay. */
const staySql = Prisma.sql`CASE WHEN b.id IS NULL
  THEN json_build_object('id', x.id, 'cause', x.kind, 'firstDay', x.first_day, 'lastDay', x.last_day,
    'from', ${minute('h.starts_at')}, 'to', ${minute('h.ends_at')})
  ELSE json_build_object('id', b.id, 'status', b.status, 'offered', ${OFFERED}, 'firstDay', b.first_day, 'lastDay', b.last_day,
    'from', ${minute('h.starts_at')}, 'to', ${minute('h.ends_at')},
    'travelIn', h.travel_in_minutes, 'travelOut', h.travel_out_minutes,
    'setup', ${minutesBetween('h.starts_at', 'd.begins')} - h.travel_in_minutes,
    'teardown', ${minutesBetween('d.ends', 'h.ends_at')} - h.travel_out_minutes,
    'sequence', b.sequence, 'trainingDays', b.training_days,
    'type', t.slug, 'program', p.name, 'site', s.name, 'area', a.name, 'seats', b.seats,
    'units', (SELECT coalesce(json_agg(r.name ORDER BY r.id), '[]') FROM claims k
      JOIN resources r ON r.id = k.resource_id AND r.kind = 'unit'
      WHERE k.booking_id = b.id AND k.released_at IS NULL)) END`

/** What stands under the name of a row. */
function noteSql(rows: BoardFilter['rows']): Prisma.Sql {
  if (rows === 'unit') return Prisma.sql`coalesce(fitted_for, '')`
  const taught =
    rows === 'kit'
      ? Prisma.sql`JOIN kits k ON k.training_type_id = n.id WHERE k.resource_id = shown.id`
      : Prisma.sql`JOIN competences k ON k.training_type_id = n.id WHERE k.instructor_id = shown.id`
  return Prisma.sql`(SELECT coalesce(string_agg(n.short_name, ', ' ORDER BY n.position, n.id), '')
    FROM training_types n ${taught})`
}
