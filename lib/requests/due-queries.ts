import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { findSetting } from '#lib/settings/queries.ts'
import type { Day } from '#lib/time/days.ts'
import { DUE_STATUSES } from './due.ts'

/** Most rests that can lie behind the furthest due day, in calendar days; a year of them is far more than there are. */
const SPARE_DAYS = 400

/**
 * Two tables for a WITH: `numbered` has every calendar day since the oldest open request with the number of working
 * days up to it; `dues` says for each status and day of its beginning by which day it is due, and how
 * many working days are over since. Numbers are subtracted
 * where days would have to be walked, so that Postgres itself filters, sorts and counts by them.
 */
export async function dueTables(db: Database, today: Day): Promise<Prisma.Sql> {
  const times = await findSetting(db, 'dueTimes')
  const limits = DUE_STATUSES.map((status) => Prisma.sql`(${status}::request_status, ${times[status]}::int)`)
  return Prisma.sql`
    limits (status, days) AS (VALUES ${Prisma.join(limits)}),
    numbered AS MATERIALIZED (
      SELECT day, works, sum(works::int) OVER (ORDER BY day)::int AS number
      FROM (
        SELECT at::date AS day,
          extract(isodow FROM at) < 6 AND NOT EXISTS (SELECT FROM holidays WHERE holidays.day = at::date) AS works
        FROM generate_series(
          least(${today}::date, (
            SELECT min((status_since AT TIME ZONE 'Asia/Jakarta')::date) FROM visit_requests
            WHERE status IN (SELECT status FROM limits)))::timestamp,
          ${today}::timestamp + make_interval(days => 2 * (SELECT max(days) FROM limits) + ${SPARE_DAYS}),
          interval '1 day') AS at
      ) days
    ),
    dues AS MATERIALIZED (
      SELECT limits.status, since.day AS since, due.day AS due,
        greatest(0, (SELECT number FROM numbered WHERE day = ${today}::date) - due.number) AS late
      FROM limits CROSS JOIN numbered since
        JOIN numbered due ON due.works AND due.number = since.number + limits.days
    )`
}

/** Ties a request `r` to its due day, where its status has one. */
export const JOIN_DUES = Prisma.sql`
  LEFT JOIN dues ON dues.status = r.status AND dues.since = (r.status_since AT TIME ZONE 'Asia/Jakarta')::date`
