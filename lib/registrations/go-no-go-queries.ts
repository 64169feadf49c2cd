import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { mayManage } from './permissions.ts'

interface ShortVisit {
  id: number
  sequence: number
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  seated: number
  waiting: number
  seats: number
  /** So many must come: the program's minimum, or all of the seats where these are fewer. */
  least: number
}

const SHORT = Prisma.sql`
  SELECT b.id, b.sequence, p.name AS program, s.name AS site, b.first_day::text AS "firstDay",
    b.last_day::text AS "lastDay", c.seated, c.waiting, c.seats, least(p.seats_min, c.seats) AS least
  FROM bookings b
  JOIN seat_counts c ON c.booking_id = b.id AND c.open
  JOIN programs p ON p.id = b.program_id
  JOIN sites s ON s.id = b.site_id
  WHERE b.offer_id IS NULL AND c.seated < least(p.seats_min, c.seats)
    AND NOT EXISTS (SELECT FROM go_decisions d WHERE d.booking_id = b.id AND d.first_day = b.first_day)`

/** Not begun, and near enough to be decided on. */
const near = (now: Date, days: number) => Prisma.sql`
  AND b.first_day BETWEEN ${dayAt(now)}::date AND ${addDays(dayAt(now), days)}::date
  AND (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) > ${now}`

/** Visits that wait for a decision, as too few people come; null for who may not decide. */
export async function findShortVisits(viewer: Viewer, now: Date) {
  if (!mayManage(viewer)) return null
  const db = database()
  const days = await findSetting(db, 'goNoGoDays')
  const visits = await db.$queryRaw<ShortVisit[]>`
    ${SHORT} ${near(now, days)} ORDER BY b.first_day, b.id LIMIT 50`
  return { days, visits }
}

/** As findShortVisits, of one visit; null where nothing is to be decided. */
export async function findShortVisit(viewer: Viewer, bookingId: number, now: Date) {
  if (!mayManage(viewer)) return null
  const db = database()
  const days = await findSetting(db, 'goNoGoDays')
  const [visit] = await db.$queryRaw<ShortVisit[]>`${SHORT} ${near(now, days)} AND b.id = ${bookingId}`
  return visit ?? null
}

export interface MergeTarget {
  id: number
  site: string
  area: string
  firstDay: Day
  lastDay: Day
  seats: number
  seated: number
  waiting: number
}

/** A visit that others can take the people of, and those that can; null for who may not decide. */
export async function findMergeTargets(viewer: Viewer, bookingId: number, now: Date) {
  if (!mayManage(viewer)) return null
  const db = database()
  const [visit] = await db.$queryRaw<(ShortVisit & { open: boolean })[]>`
    SELECT b.id, b.sequence, p.name AS program, s.name AS site, b.first_day::text AS "firstDay",
      b.last_day::text AS "lastDay", c.seated, c.waiting, c.seats, least(p.seats_min, c.seats) AS least, c.open
    FROM bookings b
    JOIN seat_counts c ON c.booking_id = b.id
    JOIN programs p ON p.id = b.program_id
    JOIN sites s ON s.id = b.site_id
    WHERE b.id = ${bookingId} AND b.offer_id IS NULL`
  if (!visit) return null
  const targets = await db.$queryRaw<MergeTarget[]>`
    SELECT b.id, s.name AS site, a.name AS area, b.first_day::text AS "firstDay", b.last_day::text AS "lastDay",
      c.seats, c.seated, c.waiting
    FROM bookings mine
    JOIN visit_requests asked ON asked.id = mine.visit_request_id
    JOIN bookings b ON b.program_id = mine.program_id AND b.id <> mine.id AND b.offer_id IS NULL
    JOIN visit_requests r ON r.id = b.visit_request_id
    JOIN seat_counts c ON c.booking_id = b.id AND c.open
    JOIN sites s ON s.id = b.site_id
    JOIN areas a ON a.code = s.area_code
    WHERE mine.id = ${bookingId} AND (b.audience = 'open' OR r.organization_id = asked.organization_id)
      AND (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) > ${now}
    ORDER BY b.first_day, b.id LIMIT 30`
  return { visit, targets }
}
