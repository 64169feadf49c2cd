import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  cancelVisit,
  completeVisit,
  confirmVisit,
  interruptVisit,
  startVisit,
} from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import {
  declineRequest,
  resubmitRequest,
  returnRequest,
  submitRequest,
  verifyRequest,
  withdrawRequest,
} from '#lib/requests/commands.ts'
import type { Result } from '#lib/result.ts'
import { NOW, nineOn } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { DESA } from '#tests/support/places.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  despite,
  queuedRequest,
  requestInput,
  runningVisit,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
} from '#tests/support/visits.ts'

const FIRST_DAY = '2026-08-10'
const LAST_DAY = '2026-08-19'
const reason = 'Jalan menuju lokasi terendam banjir.'

type Deed = () => Promise<Result<unknown, unknown>>

/** Each form, as somebody with a slow connection and an impatient finger sends it. */
const FORMS: Record<string, () => Promise<Deed>> = {
  async submit() {
    const { member, ...request } = await submittedRequest(await createFleet())
    const place = { site: 'baru' as const, siteName: 'Gudang Baru', siteArea: DESA }
    const input = requestInput(request, { ...place, submissionKey: randomUUID() })
    return () => submitRequest(member, input, NOW)
  },
  async resubmit() {
    const { member, requestId, ...request } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    accepted(await returnRequest(staff, { requestId, remark: 'Surat belum lengkap.' }, NOW))
    const { organizationId: _, submissionKey: __, ...wish } = requestInput(request)
    const place = { site: 'baru' as const, siteName: 'Gudang Lain', siteArea: DESA }
    return () => resubmitRequest(member, { ...wish, ...place, requestId }, NOW)
  },
  async verify() {
    const { requestId } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    return () => verifyRequest(staff, { requestId, despite }, NOW)
  },
  async return() {
    const { requestId } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    return () => returnRequest(staff, { requestId, remark: reason }, NOW)
  },
  async decline() {
    const { requestId } = await submittedRequest(await createFleet())
    const staff = await createStaffViewer()
    return () => declineRequest(staff, { requestId, remark: reason }, NOW)
  },
  async withdraw() {
    const { requestId, member } = await submittedRequest(await createFleet())
    return () => withdrawRequest(member, { requestId }, NOW)
  },
  async schedule() {
    const request = await queuedRequest(await createFleet({ units: 2, instructors: 2, kits: 2 }))
    const staff = await createStaffViewer()
    const input = scheduleInput(request, { firstDay: FIRST_DAY })
    return () => scheduleVisit(staff, input, NOW)
  },
  async move() {
    const { input, bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: FIRST_DAY })
    const { unitIds, instructorIds, kitIds } = input
    const seen = { bookingId, sequence: 0, reason }
    return () => moveVisit(staff, { ...seen, unitIds, instructorIds, kitIds, firstDay: '2026-08-12' }, NOW)
  },
  async confirm() {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: FIRST_DAY })
    return () => confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW)
  },
  async cancel() {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: FIRST_DAY })
    return () => cancelVisit(staff, { bookingId, sequence: 0, reason }, NOW)
  },
  async start() {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: FIRST_DAY })
    accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
    return () => startVisit(staff, { bookingId, sequence: 1 }, nineOn(FIRST_DAY))
  },
  async complete() {
    const { bookingId, staff } = await runningVisit(await createFleet(), FIRST_DAY)
    return () => completeVisit(staff, { bookingId, sequence: 2 }, nineOn(LAST_DAY))
  },
  async interrupt() {
    const { bookingId, staff } = await runningVisit(await createFleet(), FIRST_DAY)
    return () => interruptVisit(staff, { bookingId, sequence: 2, reason }, nineOn('2026-08-12'))
  },
}

describe('a form posted ten times at once, and once more later, is done once:', () => {
  test.for(Object.entries(FORMS))('%s', async ([verb, prepare]) => {
    const deed = await prepare()
    const entries = () => database().historyEntry.count()
    const places = () => database().site.count()
    const [entriesBefore, placesBefore] = [await entries(), await places()]
    const answers = await Promise.all(Array.from({ length: 10 }, deed))
    const first = accepted(answers[0] as Result<unknown, unknown>)
    for (const answer of answers) expect(accepted(answer)).toEqual(first)
    expect(await entries()).toBe(entriesBefore + 1)
    expect(await places()).toBe(placesBefore + (verb.endsWith('submit') ? 1 : 0))
    expect(accepted(await changingNothing(deed))).toEqual(first)
  })
})
