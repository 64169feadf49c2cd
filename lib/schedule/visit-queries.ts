import type { Viewer } from '#lib/accounts/viewer.ts'
import { isVisit } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { matching, SEATS, touching } from './queries.ts'
import { spanOf } from './range.ts'
import type { Narrowing } from './schedule.ts'
import type { PublicVisit } from './visit.ts'

type VisitJson = Omit<PublicVisit, 'changedAt'> & { changedAt: string }

/** Minutes after midnight in Jakarta of an instant. */
const minutes = (column: string) =>
  `(extract(epoch FROM (${column} AT TIME ZONE 'Asia/Jakarta')::time) / 60)::int`

const VISIT = Prisma.raw(`json_build_object(
  'id', b.id, 'status', b.status, 'audience', b.audience, 'firstDay', b.first_day, 'lastDay', b.last_day,
  'seats', b.seats, 'seated', n.seated, 'waiting', n.waiting,
  'free', CASE WHEN n.open THEN n.seats - n.seated END, 'sequence', b.sequence, 'reason', b.status_reason,
  'changedAt', b.changed_at, 'demo', b.demo,
  'program', p.name, 'lessonHours', p.lesson_hours,
  'trainingType', json_build_object('slug', t.slug, 'name', t.name, 'shortName', t.short_name,
    'icon', t.icon, 'hue', t.hue),
  'organization', o.name,
  'site', json_build_object('name', s.name, 'address', s.address, 'area', a.name, 'kecamatan', k.name,
    'latitude', s.latitude, 'longitude', s.longitude, 'approximate', s.point_approximate),
  'days', (SELECT coalesce(json_agg(json_build_object('day', day, 'startMinute', ${minutes('starts_at')},
    'endMinute', ${minutes('ends_at')}) ORDER BY day), '[]') FROM sessions WHERE booking_id = b.id),
  'mostDays', greatest(b.training_days, (SELECT max((details -> 'before' ->> 'trainingDays')::int) FROM history
    WHERE booking_id = b.id AND action IN ('move', 'undo'))),
  'movedFrom', (SELECT details -> 'from' FROM history
    WHERE booking_id = b.id AND action IN ('move', 'undo') AND details -> 'from' ->> 'firstDay' <> details ->> 'firstDay'
    ORDER BY id DESC LIMIT 1))`)

const TABLES = Prisma.raw(`bookings b
  JOIN visit_requests v ON v.id = b.visit_request_id
  JOIN organizations o ON o.id = v.organization_id
  JOIN seat_counts n ON n.booking_id = b.id
  JOIN programs p ON p.id = b.program_id
  JOIN training_types t ON t.id = p.training_type_id
  JOIN sites s ON s.id = b.site_id
  JOIN areas a ON a.code = s.area_code
  LEFT JOIN areas k ON k.code = left(s.area_code, 8) AND k.kind = 'kecamatan'`)

const fromJson = ({ changedAt, ...visit }: VisitJson): PublicVisit => ({
  ...visit,
  changedAt: new Date(changedAt),
})

/** One visit for its public page; cancelled ones too, since somebody may hold their address. */
export async function findVisit(_viewer: Viewer, id: number): Promise<PublicVisit | null> {
  const [row] = await database().$queryRaw<{ visit: VisitJson }[]>`
    SELECT ${VISIT} AS visit FROM ${TABLES} WHERE b.id = ${id} AND ${isVisit('b')}`
  return row ? fromJson(row.visit) : null
}

/** A subscription reaches this far back and ahead, unless it is one of a month; moves are remembered so long. Days. */
const FEED = { before: 31, ahead: 366, most: 1000, moved: 180 }

/** With a seat to be had, or cancelled: who has it in a calendar must see it struck out. */
const STILL_FREE = Prisma.raw("AND ((c.open AND c.seats > c.seated) OR b.status = 'cancelled')")

/** The visits of the calendar feed: cancelled ones among them, so that calendars strike them out. */
export async function findFeed(
  _viewer: Viewer,
  { month, free, ...narrowing }: Partial<Narrowing> & { month: string | null },
  today: Day,
): Promise<PublicVisit[]> {
  const { from, to } = month
    ? spanOf({ month, day: null, range: null, view: 'agenda' })
    : { from: addDays(today, -FEED.before), to: addDays(today, FEED.ahead) }
  // Of one month also what was moved out of it: calendars that have it move it, where they would lose it.
  const movedOut = month
    ? Prisma.sql`UNION SELECT booking_id FROM history
        WHERE action IN ('move', 'undo') AND at > ${instantAt(addDays(today, -FEED.moved))}
          AND daterange((details -> 'from' ->> 'firstDay')::date, (details -> 'from' ->> 'lastDay')::date, '[]')
            && daterange(${from}::date, ${to}::date, '[]')`
    : Prisma.empty
  const rows = await database().$queryRaw<{ visit: VisitJson }[]>`
    WITH near AS MATERIALIZED (
      SELECT id FROM bookings WHERE ${isVisit('bookings')} AND ${touching(from, to)} ${movedOut}
    )
    SELECT ${VISIT} AS visit FROM ${TABLES} ${SEATS}
    WHERE b.id IN (SELECT id FROM near) ${matching(narrowing)} ${free ? STILL_FREE : Prisma.empty}
    ORDER BY b.first_day, b.id LIMIT ${FEED.most}`
  return rows.map(({ visit }) => fromJson(visit))
}
