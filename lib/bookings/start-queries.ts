import type { Viewer } from '#lib/accounts/viewer.ts'
import { findHeld } from '#lib/claims/queries.ts'
import { database } from '#lib/database/client.ts'
import { findStarts } from '#lib/planning/starts.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { maySchedule } from './permissions.ts'
import { LONGEST_VISIT_DAYS } from './placement.ts'
import { findPlacementFacts } from './placement-queries.ts'

/**
 * Who is free from set-up to teardown, for a visit of a request that starts on each day of a span; null for
 * those who may not schedule. With a booking, its own convoy counts as free: it is the one to be moved.
 */
export async function findOpenStarts(
  viewer: Viewer,
  requestId: number,
  span: { from: Day; to: Day },
  exceptBookingId?: number,
) {
  if (!maySchedule(viewer)) return null
  const db = database()
  const facts = await findPlacementFacts(db, requestId)
  if (!facts) return null
  const { fleet, program, request } = facts
  const ids = [...fleet.units, ...fleet.instructors, ...fleet.kits].map(({ id }) => id)
  const period = {
    startsAt: instantAt(addDays(span.from, -1)),
    endsAt: instantAt(addDays(span.to, LONGEST_VISIT_DAYS)),
  }
  const held = await findHeld(db, ids, period, exceptBookingId)
  return {
    fleet,
    program,
    request,
    holidays: facts.holidays,
    held,
    gaps: readinessGaps(facts.site, program),
    starts: findStarts({ ...facts, busy: held }, span.from, span.to),
  }
}

export type OpenStarts = NonNullable<Awaited<ReturnType<typeof findOpenStarts>>>
