import type { Viewer } from '#lib/accounts/viewer.ts'
import { isVisit } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'

/** A sitemap holds 50,000 addresses; nobody looks for visits so far ahead. */
const MOST = 5000

/** The visits that are under way or to come, soonest first; sample data is not for search engines. */
export async function findComing(_viewer: Viewer, today: Day): Promise<{ id: number; changedAt: Date }[]> {
  return database().$queryRaw`
    SELECT id, changed_at AS "changedAt" FROM bookings b
    WHERE ${isVisit('b')} AND status IN ('tentative', 'confirmed', 'running') AND NOT demo
      AND last_day >= ${today}::date
    ORDER BY first_day, id LIMIT ${MOST}`
}
