import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { findSetting } from '#lib/settings/queries.ts'
import type { Day } from '#lib/time/days.ts'
import { DUE_STEPS } from './due.ts'

/** Most rests that can lie behind the furthest due day, in calendar days; a year of them is far more than there are. */
const SPARE_DAYS = 400

/**
 * Two tables for a WITH: `numbered` has every calendar day since the oldest open request with the number of working
 * days up to it; `steps` says for each step and the day of its beginning by which day it is due, and how many
 * working days are over since. Numbers are subtracted where days would have to be walked, so that Postgres itself
 * filters, sorts and counts by them.
 */
export async function dueTables(db: Database, today: Day): Promise<Prisma.Sql> {
  const times = await findSetting(db, 'dueTimes')
  const limits = DUE_STEPS.map((step) => Prisma.sql`(${step}::text, ${times[step]}::int)`)
  return Prisma.sql`
    limits (step, days) AS (VALUES ${Prisma.join(limits)}),
    numbered AS MATERIALIZED (
      SELECT day, works, sum(works::int) OVER (ORDER BY day)::int AS number
      FROM (
        SELECT at::date AS day,
          extract(isodow FROM at) < 6 AND NOT EXISTS (SELECT FROM holidays WHERE holidays.day = at::date) AS works
        FROM generate_series(
          least(${today}::date, (SELECT min(day) FROM surveys WHERE state = 'planned'), (
            SELECT min((status_since AT TIME ZONE 'Asia/Jakarta')::date) FROM visit_requests
            WHERE status IN ('submitted', 'needs_revision', 'queued', 'offered')))::timestamp,
          greatest(${today}::date, (SELECT max(day) FROM surveys WHERE state = 'planned'))::timestamp
            + make_interval(days => 2 * (SELECT max(days) FROM limits) + ${SPARE_DAYS}),
          interval '1 day') AS at
      ) days
    ),
    steps AS MATERIALIZED (
      SELECT limits.step, since.day AS since, due.day AS due,
        greatest(0, (SELECT number FROM numbered WHERE day = ${today}::date) - due.number) AS late
      FROM limits CROSS JOIN numbered since
        JOIN numbered due ON due.works AND due.number = since.number + limits.days
    )`
}

/** Ties a request `r` to `dues`: the first day by which something is due, by its status or by a planned survey. */
export const JOIN_DUES = Prisma.sql`
  LEFT JOIN steps status_due ON status_due.step = r.status::text
    AND status_due.since = (r.status_since AT TIME ZONE 'Asia/Jakarta')::date
  LEFT JOIN surveys ON surveys.visit_request_id = r.id AND surveys.state = 'planned'
    AND r.status IN ('submitted', 'needs_revision', 'queued', 'offered', 'scheduled')
  LEFT JOIN steps survey_due ON survey_due.step = 'survey' AND survey_due.since = surveys.day
  CROSS JOIN LATERAL (
    SELECT least(status_due.due, survey_due.due) AS due, greatest(status_due.late, survey_due.late) AS late
  ) dues`
