import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { offerDates } from '#lib/offers/offer-commands.ts'
import type { PickedDate } from '#lib/offers/picked-date.ts'
import type { OfferInput } from '#lib/offers/schema.ts'
import { addDays, type Day, dayAt } from '#lib/time/days.ts'
import { NOW } from './clock.ts'
import type { TestFleet } from './fleet.ts'
import { createStaffViewer } from './viewers.ts'
import { accepted, queuedRequest, type TestRequest } from './visits.ts'

/** A date with the first resources of a fleet. */
export function pickedDate(fleet: TestFleet, firstDay: Day, changes: Partial<PickedDate> = {}): PickedDate {
  const { unitsNeeded, instructorsNeeded, kitsNeeded } = fleet.program
  const ids = (from: { id: number }[], count: number) => from.slice(0, count).map(({ id }) => id)
  return {
    firstDay,
    unitIds: ids(fleet.units, unitsNeeded),
    instructorIds: ids(fleet.instructors, instructorsNeeded),
    kitIds: ids(fleet.kits, kitsNeeded),
    ...changes,
  }
}

/** The form that offers a request some dates, to be answered within two days. */
export function offerInput(
  { requestId, fleet }: Pick<TestRequest, 'requestId' | 'fleet'>,
  firstDays: Day[],
  changes: Partial<OfferInput> = {},
  now = NOW,
): OfferInput {
  return {
    requestId,
    dates: firstDays.map((firstDay) => pickedDate(fleet, firstDay)),
    answerBy: addDays(dayAt(now), 2),
    note: '',
    outsideWindow: false,
    submissionKey: randomUUID(),
    ...changes,
  }
}

export interface TestOffer extends TestRequest {
  offerId: number
  staff: StaffViewer
  /** Bookings of its dates, in the order of the form. */
  bookingIds: number[]
}

/** The open offer of a request, as a test needs it. */
export async function offerOf(request: TestRequest, staff: StaffViewer): Promise<TestOffer> {
  const { id: offerId } = await database().offer.findFirstOrThrow({
    where: { visitRequestId: request.requestId },
    orderBy: { id: 'desc' },
  })
  const dates = await database().booking.findMany({ where: { offerId }, orderBy: { id: 'asc' } })
  return { ...request, staff, offerId, bookingIds: dates.map(({ id }) => id) }
}

/** A request to which dates are offered, each with the first resources of its fleet. */
export async function offeredRequest(
  fleet: TestFleet,
  firstDays: Day[],
  options: Parameters<typeof queuedRequest>[1] & { changes?: Partial<OfferInput> } = {},
): Promise<TestOffer> {
  const { changes, ...asked } = options
  const staff = options.staff ?? (await createStaffViewer())
  const request = await queuedRequest(fleet, { ...asked, staff })
  const now = options.now ?? NOW
  accepted(await offerDates(staff, offerInput(request, firstDays, changes, now), now))
  return offerOf(request, staff)
}
