import type { SessionTimes } from '#lib/claims/claim.ts'
import { Prisma } from '#lib/database/generated/client.ts'

/** CTE `trained`: sessions for the booking that the CTE `booking` gives, once `condition` was looked at. */
export function insertSessionsFor(sessions: SessionTimes[], condition = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`trained AS (
      INSERT INTO sessions (booking_id, day, starts_at, ends_at)
      SELECT booking.id, session.*
      FROM booking, unnest(${sessions.map(({ day }) => day)}::date[],
        ${sessions.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${sessions.map(({ endsAt }) => endsAt)}::timestamptz[]) AS session
      WHERE ${condition}
    )`
}
