import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import { releaseConvoy, shortenConvoy } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import { type Result, refuse } from '#lib/result.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import { dayAt, fromDateColumn } from '#lib/time/days.ts'
import type { ChangeRefusal } from './booking.ts'
import { changeBooking } from './change-steps.ts'
import { maySchedule } from './permissions.ts'
import { findPlacementFacts } from './placement-queries.ts'
import type { ConfirmInput, ReasonInput, StepInput } from './schema.ts'
import { compareSeen } from './seen-steps.ts'
import { IS_VISIT } from './visit-queries.ts'

type Changed = Result<{ bookingId: number }, ChangeRefusal>

/** Makes a tentative visit certain. Law 4: its site passed the readiness check, or somebody wrote why not. */
export async function confirmVisit(viewer: Viewer, input: ConfirmInput, now: Date): Promise<Changed> {
  const staff = scheduler(viewer)
  const booking = await findVisit(input.bookingId)
  const facts = booking && (await findPlacementFacts(database(), booking.visitRequestId))
  if (!facts) return refuse({ kind: 'unknown' })
  const gaps = readinessGaps(facts.site, facts.program)
  const waiver = input.readinessWaiver || booking.readinessWaiver
  if (gaps.length > 0 && !waiver) {
    const answered = await compareSeen(database(), staff, { ability: 'confirm', ...seen(input) })
    return answered ?? refuse({ kind: 'siteNotReady', gaps })
  }
  const data = { siteReady: gaps.length === 0, readinessWaiver: waiver }
  const reason = input.readinessWaiver || undefined
  return changeBooking(staff, { verb: 'confirm', ...seen(input), reason, data }, now)
}

/** Ends a visit that has not started: its convoy is free, and its request back at its old place in the queue. */
export async function cancelVisit(viewer: Viewer, input: ReasonInput, now: Date): Promise<Changed> {
  const { bookingId, sequence, reason } = input
  const then = (tx: Database) => releaseConvoy(tx, bookingId, now)
  const data = { statusReason: reason }
  return changeBooking(
    scheduler(viewer),
    { verb: 'cancel', bookingId, sequence, reason, data, request: 'requeue', then },
    now,
  )
}

/** The convoy has arrived and the first session begins. */
export async function startVisit(viewer: Viewer, input: StepInput, now: Date): Promise<Changed> {
  const staff = scheduler(viewer)
  const booking = await findVisit(input.bookingId)
  if (booking && dayAt(now) < booking.firstDay) return refuse({ kind: 'tooEarly', from: booking.firstDay })
  return changeBooking(staff, { verb: 'start', ...seen(input) }, now)
}

/** The last session is over. */
export async function completeVisit(viewer: Viewer, input: StepInput, now: Date): Promise<Changed> {
  const staff = scheduler(viewer)
  const booking = await findVisit(input.bookingId)
  if (booking && dayAt(now) < booking.lastDay) return refuse({ kind: 'tooEarly', from: booking.lastDay })
  return changeBooking(staff, { verb: 'complete', ...seen(input), request: 'complete' }, now)
}

/** Breaks a running visit off: the sessions to come fall away, the convoy is free from now on, the request waits again. */
export async function interruptVisit(viewer: Viewer, input: ReasonInput, now: Date): Promise<Changed> {
  const { bookingId, sequence, reason } = input
  const then = async (tx: Database) => {
    await shortenConvoy(tx, bookingId, now)
    await tx.session.deleteMany({ where: { bookingId, startsAt: { gt: now } } })
    const last = await tx.session.aggregate({ where: { bookingId }, _max: { day: true } })
    // Broken off before its first session, it was there on its first day alone.
    await tx.$executeRaw`
      UPDATE bookings SET last_day = coalesce(${last._max.day}::date, first_day) WHERE id = ${bookingId}`
  }
  const data = { statusReason: reason }
  return changeBooking(
    scheduler(viewer),
    { verb: 'interrupt', bookingId, sequence, reason, data, request: 'requeue', then },
    now,
  )
}

const seen = ({ bookingId, sequence }: StepInput) => ({ bookingId, sequence })

function scheduler(viewer: Viewer): StaffViewer {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('change a visit')
  return viewer
}

async function findVisit(id: number) {
  const booking = await database().booking.findUnique({
    where: { id, ...IS_VISIT },
    select: { visitRequestId: true, readinessWaiver: true, firstDay: true, lastDay: true },
  })
  if (!booking) return null
  return {
    ...booking,
    firstDay: fromDateColumn(booking.firstDay),
    lastDay: fromDateColumn(booking.lastDay),
  }
}
