import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { lockResources } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type ReadinessGap, readinessGaps } from '#lib/sites/site.ts'
import { dayAt, instantAt } from '#lib/time/days.ts'
import type { ScheduleRefusal } from './booking.ts'
import { claiming, refuseObstacles } from './claiming-steps.ts'
import { convoyNames } from './convoy-steps.ts'
import { insertVisit } from './insert-steps.ts'
import { judge } from './judge-steps.ts'
import { maySchedule } from './permissions.ts'
import { type Placement, type PlacementFacts, resourcesOf, stretched } from './placement.ts'
import { findPlacementFacts } from './placement-queries.ts'
import type { ScheduleInput } from './schema.ts'
import { isThere } from './seen-steps.ts'
import { IS_VISIT } from './visit-queries.ts'
import { workOut } from './ways.ts'

/** Turns a waiting request into a visit: claims its whole convoy, or changes nothing and says why. */
export async function scheduleVisit(
  viewer: Viewer,
  input: ScheduleInput,
  now: Date,
): Promise<Result<{ bookingId: number }, ScheduleRefusal>> {
  if (!maySchedule(viewer)) throw new Forbidden('schedule a visit')
  const resourceIds = resourcesOf(input)
  const lock = async (tx: Database) => {
    await tx.$queryRaw`SELECT id FROM visit_requests WHERE id = ${input.requestId} FOR NO KEY UPDATE`
    await lockResources(tx, resourceIds)
  }
  try {
    return await claiming((db) => attempt(db, viewer, input, resourceIds, now), lock)
  } catch (error) {
    if (violatedConstraint(error) !== 'bookings_submission_key_key') throw error
    return refuseSpent(database(), input)
  }
}

async function attempt(
  db: Database,
  viewer: Viewer,
  input: ScheduleInput,
  resourceIds: number[],
  now: Date,
): Promise<Result<{ bookingId: number }, ScheduleRefusal> | null> {
  const { requestId, submissionKey } = input
  const arriving = { resourceIds, at: instantAt(input.firstDay) }
  const found = await findPlacementFacts(db, requestId, { arriving })
  if (!found) return refuse({ kind: 'unknown' })
  const facts = stretched(found, input.trainingDays)
  const judged = await judge(db, facts, input, dayAt(now))
  if (!judged.ok) return judged
  const placement = judged.value
  const gaps = readinessGaps(facts.site, facts.program)
  const caution = whatNeedsAWord(facts, placement, gaps, input)
  if (caution) return refuse(caution)
  if (facts.request.status !== 'queued') return answerAgain(db, input)
  const worked = workOut(facts, placement)
  if ('obstacles' in worked)
    return refuseObstacles(db, facts, placement, worked.obstacles, { today: dayAt(now) })
  const bookingId = await insertVisit(
    db,
    viewer,
    {
      ...{ requestId, placement, submissionKey, confirmed: input.confirmed },
      chains: facts.chains,
      claims: worked.claims,
      changes: worked.changes.all(),
      seats: facts.program.seatsMax,
      siteReady: gaps.length === 0,
      readinessWaiver: input.readinessWaiver || null,
      convoy: convoyNames(facts, placement),
    },
    now,
  )
  if (bookingId === 'stale') return null
  return bookingId === 'notWaiting' ? answerAgain(db, input) : done({ bookingId })
}

/** What the person may do, but only by saying so. */
function whatNeedsAWord(
  { request }: PlacementFacts,
  { firstDay, lastDay }: Placement,
  gaps: ReadinessGap[],
  input: ScheduleInput,
): ScheduleRefusal | null {
  const { windowStart, windowEnd } = request
  if (!input.outsideWindow && (firstDay < windowStart || lastDay > windowEnd))
    return { kind: 'outsideWindow', windowStart, windowEnd, firstDay, lastDay }
  return input.confirmed && gaps.length > 0 && !input.readinessWaiver ? { kind: 'siteNotReady', gaps } : null
}

/** A form kept open while its visit was cancelled: another visit needs a form of its own. */
async function refuseSpent(db: Database, { submissionKey }: ScheduleInput) {
  const where = { submissionKey }
  const { id } = await db.booking.findUniqueOrThrow({ where, select: { id: true } })
  return refuse({ kind: 'alreadySent' as const, bookingId: id })
}

/**
 * The same form sent twice is answered with what its first sending made; one changed in between is not the same. Null
 * where the request waits again by now, as its visit was cancelled in the same moment: then it is to be tried again.
 */
async function answerAgain(
  db: Database,
  input: ScheduleInput,
): Promise<Result<{ bookingId: number }, ScheduleRefusal> | null> {
  const { status, bookings } = await db.visitRequest.findUniqueOrThrow({
    where: { id: input.requestId },
    select: {
      status: true,
      bookings: {
        where: IS_VISIT,
        select: {
          id: true,
          submissionKey: true,
          firstDay: true,
          trainingDays: true,
          claims: { where: { releasedAt: null }, select: { resourceId: true } },
        },
        orderBy: { id: 'desc' },
      },
    },
  })
  const target = { firstDay: input.firstDay, resourceIds: resourcesOf(input), days: input.trainingDays }
  const own = bookings.find(
    (booking) => booking.submissionKey === input.submissionKey && isThere(booking, target),
  )
  if (own) return done({ bookingId: own.id })
  if (status === 'queued') return null
  return refuse({ kind: 'requestNotWaiting', status, bookingId: bookings[0]?.id ?? null })
}
