import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import type { PlacementRefusal } from '#lib/bookings/booking.ts'
import { refuseObstacles } from '#lib/bookings/claiming-steps.ts'
import { resourcesOf } from '#lib/bookings/placement.ts'
import { lockResources } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { changeStatus } from '#lib/requests/status-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { type HeldDays, holdDate, type Obstructed } from './hold-steps.ts'
import { type DateRefusal, endOf, type OfferRefusal } from './offer.ts'
import { mayOffer } from './permissions.ts'
import type { OfferInput } from './schema.ts'

type Offered = Result<{ requestId: number }, OfferRefusal>

type RefusedDate = { index: number; reason: PlacementRefusal | Obstructed }

/** Undoes what was written before one of the dates was refused. */
class Refused extends Error {
  readonly dates: RefusedDate[]
  constructor(dates: RefusedDate[]) {
    super('dates refused')
    this.dates = dates
  }
}

/**
 * Offers a waiting request up to three dates and holds the convoy of each: all of them, or none. The same form sent
 * twice makes one offer.
 */
export async function offerDates(viewer: Viewer, input: OfferInput, now: Date): Promise<Offered> {
  if (!mayOffer(viewer) || viewer.kind !== 'staff') throw new Forbidden('offer dates')
  try {
    return await database().$transaction((tx) => offer(tx, viewer, input, now))
  } catch (error) {
    if (error instanceof Refused) return refuse({ kind: 'dates', refused: await explain(error.dates, now) })
    throw error
  }
}

async function offer(tx: Database, staff: StaffViewer, input: OfferInput, now: Date): Promise<Offered> {
  const { requestId, dates, note, submissionKey, outsideWindow } = input
  const [request] = await tx.$queryRaw<{ status: RequestStatus }[]>`
    SELECT status::text AS status FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
  if (!request) return refuse({ kind: 'unknown' })
  const before = await tx.offer.findUnique({
    where: { submissionKey },
    select: { visitRequestId: true, status: true },
  })
  if (before)
    return before.visitRequestId === requestId && before.status === 'open'
      ? done({ requestId })
      : refuse({ kind: 'alreadySent' })
  if (request.status !== 'queued') return refuse({ kind: 'notQueued', status: request.status })
  const deadline = judgeDeadline(input, dayAt(now))
  if (deadline) return refuse(deadline)
  const answerBy = endOf(input.answerBy)
  const { id: offerId } = await tx.offer.create({
    data: {
      ...{ visitRequestId: requestId, answerBy, note, submissionKey },
      ...{ createdAt: now, createdBy: staff.accountId },
    },
    select: { id: true },
  })
  await changeStatus(tx, requestId, 'offer', now)
  await lockResources(tx, [...new Set(dates.flatMap(resourcesOf))])
  const held: HeldDays[] = []
  const refused: RefusedDate[] = []
  for (const [index, date] of dates.entries()) {
    const result = await holdDate(tx, staff, { requestId, offerId, date, outsideWindow }, now)
    if (result.ok) held.push(result.value)
    else refused.push({ index, reason: result.reason })
  }
  if (refused.length > 0) throw new Refused(refused)
  const details = {
    dates: held.map(({ firstDay, lastDay }) => ({ firstDay, lastDay })),
    deadline: answerBy.toISOString(),
  }
  const reason = note || undefined
  await record(tx, staff, now, { action: 'offer', visitRequestId: requestId, reason, details })
  return done({ requestId })
}

/** Says who is in the way of each date and what would work, with no lock held: the search takes its time. */
async function explain(dates: RefusedDate[], now: Date): Promise<{ index: number; reason: DateRefusal }[]> {
  const explained: { index: number; reason: DateRefusal }[] = []
  for (const { index, reason } of dates) {
    if (reason.kind !== 'obstructed') {
      explained.push({ index, reason })
      continue
    }
    const { facts, placement, obstacles } = reason
    const taken = await refuseObstacles(database(), facts, placement, obstacles, { today: dayAt(now) })
    // What another date of the same offer held is gone with it.
    explained.push({ index, reason: taken?.reason ?? { kind: 'together' } })
  }
  return explained
}

/** Nobody answers on a day that has begun to pass, nor after the convoy has left. */
function judgeDeadline({ dates, answerBy }: OfferInput, today: Day): OfferRefusal | null {
  const first = dates.map(({ firstDay }) => firstDay).toSorted()[0] as Day
  const latest = addDays(first, -1)
  // A date that has passed is refused by its own words.
  if (latest < today || (answerBy >= today && answerBy <= latest)) return null
  return { kind: 'deadline', earliest: today, latest }
}
