import type { Viewer } from '#lib/accounts/viewer.ts'
import { findHeldChains } from '#lib/claims/held-queries.ts'
import { type Database, database } from '#lib/database/client.ts'
import { findStarts } from '#lib/planning/starts.ts'
import { findUnsuitable } from '#lib/requests/unsuitable-queries.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import { addDays, type Day, instantAt, lastDayOf, monthOf } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import { maySchedule } from './permissions.ts'
import { type PlacementFacts, stretched } from './placement.ts'
import { findPlacementFacts } from './placement-queries.ts'

interface Span {
  from: Day
  to: Day
}

/**
 * Beyond the days searched the claims of so many hours are read, so that ways to and from neighbours are known; and
 * whole months, in which the days of use are counted.
 */
const LEAST_MARGIN_HOURS = 48

const least = (a: Day, b: Day) => (a < b ? a : b)
const most = (a: Day, b: Day) => (a > b ? a : b)

/** What holds the whole fleet of a program from before a span of first days to after the last visit that starts in it. */
export async function findFleetChains(
  db: Database,
  { fleet, program, holidays, travel }: PlacementFacts,
  { from, to }: Span,
  exceptBookingId?: number,
) {
  const ids = [...fleet.units, ...fleet.instructors, ...fleet.kits].map(({ id }) => id)
  const last = trainingDays(to, program.trainingDays, program, holidays).at(-1) as Day
  const margin = Math.ceil(Math.max(LEAST_MARGIN_HOURS, travel.restsAtBaseHours) / 24) + 1
  const period = {
    startsAt: instantAt(least(addDays(from, -margin), `${monthOf(from)}-01`)),
    endsAt: instantAt(most(addDays(last, margin), addDays(lastDayOf(monthOf(to)), 1))),
  }
  return findHeldChains(db, ids, period, exceptBookingId)
}

/**
 * Who is free from set-up to teardown and can be there in time, for a visit of a request that starts on each day of
 * a span; null for those who may not schedule. With a booking, its own convoy counts as free: it is the one to be
 * moved. With a number of training days, for a visit that is longer or shorter than its program.
 */
export async function findOpenStarts(
  viewer: Viewer,
  requestId: number,
  span: Span,
  exceptBookingId?: number,
  days?: number,
) {
  if (!maySchedule(viewer)) return null
  const db = database()
  const found = await findPlacementFacts(db, requestId)
  if (!found) return null
  const facts = stretched(found, days)
  const chains = await findFleetChains(db, facts, span, exceptBookingId)
  const unsuitable = await findUnsuitable(db, requestId)
  const searched = { ...facts, request: { ...facts.request, unsuitable }, chains }
  return {
    ...searched,
    /** The program's own, whatever the visit has. */
    programDays: found.program.trainingDays,
    gaps: readinessGaps(facts.site, facts.program),
    starts: findStarts(searched, span.from, span.to),
  }
}

export type OpenStarts = NonNullable<Awaited<ReturnType<typeof findOpenStarts>>>
