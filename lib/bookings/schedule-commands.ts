import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type ReadinessGap, readinessGaps } from '#lib/sites/site.ts'
import { dayAt } from '#lib/time/days.ts'
import type { ScheduleRefusal } from './booking.ts'
import { claiming } from './claiming-steps.ts'
import { convoyNames } from './convoy-steps.ts'
import { insertVisit } from './insert-steps.ts'
import { judge } from './judge-steps.ts'
import { maySchedule } from './permissions.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { findPlacementFacts } from './placement-queries.ts'
import type { ScheduleInput } from './schema.ts'
import { isThere } from './seen-steps.ts'

/** Turns a waiting request into a visit: claims its whole convoy, or changes nothing and says why. */
export async function scheduleVisit(
  viewer: Viewer,
  input: ScheduleInput,
  now: Date,
): Promise<Result<{ bookingId: number }, ScheduleRefusal>> {
  if (!maySchedule(viewer)) throw new Forbidden('schedule a visit')
  const db = database()
  const facts = await findPlacementFacts(db, input.requestId)
  if (!facts) return refuse({ kind: 'unknown' })
  const judged = await judge(db, facts, input, dayAt(now))
  if (!judged.ok) return judged
  const placement = judged.value
  const gaps = readinessGaps(facts.site, facts.program)
  const caution = whatNeedsAWord(facts, placement, gaps, input)
  if (caution) return refuse(caution)

  const visit = {
    requestId: input.requestId,
    placement,
    confirmed: input.confirmed,
    seats: facts.program.seatsMax,
    siteReady: gaps.length === 0,
    readinessWaiver: input.readinessWaiver || null,
    submissionKey: input.submissionKey,
    convoy: convoyNames(facts, placement),
  }
  return claiming(facts, placement, async () => {
    try {
      const bookingId = await insertVisit(db, viewer, visit, now)
      return bookingId === null ? answerAgain(db, input) : done({ bookingId })
    } catch (error) {
      if (violatedConstraint(error) !== 'bookings_submission_key_key') throw error
      return refuseSpent(db, input)
    }
  })
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

/** The same form sent twice is answered with what its first sending made; one changed in between is not the same. */
async function answerAgain(
  db: Database,
  input: ScheduleInput,
): Promise<Result<{ bookingId: number }, ScheduleRefusal>> {
  const { status, bookings } = await db.visitRequest.findUniqueOrThrow({
    where: { id: input.requestId },
    select: {
      status: true,
      bookings: {
        select: {
          id: true,
          submissionKey: true,
          firstDay: true,
          claims: { where: { releasedAt: null }, select: { resourceId: true } },
        },
        orderBy: { id: 'desc' },
      },
    },
  })
  const { firstDay, unitId, instructorIds, kitIds } = input
  const target = { firstDay, resourceIds: [unitId, ...instructorIds, ...kitIds] }
  const own = bookings.find(
    (booking) => booking.submissionKey === input.submissionKey && isThere(booking, target),
  )
  if (own) return done({ bookingId: own.id })
  return refuse({ kind: 'requestNotWaiting', status, bookingId: bookings[0]?.id ?? null })
}
