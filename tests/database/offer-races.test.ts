import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { acceptOffer, declineOffer } from '#lib/offers/answer-commands.ts'
import { lapseOffers, withdrawOffer } from '#lib/offers/commands.ts'
import { endOf } from '#lib/offers/offer.ts'
import { offerDates } from '#lib/offers/offer-commands.ts'
import { withdrawRequest } from '#lib/requests/commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { offeredRequest, offerInput, offerOf } from '#tests/support/offers.ts'
import { actionsOf, heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, scheduleInput, type TestRequest } from '#tests/support/visits.ts'

const FIRST_DAYS = ['2026-09-07', '2026-10-05', '2026-11-02']
const reason = 'Unit dipakai untuk tanggap darurat'

/** Of 200 rounds, as issue 4 asks. */
const ROUNDS = 200

/** What an offer came to: how it says itself, and what the history of its request says. */
const AFTER: Record<string, { request: string; action: string }> = {
  accepted: { request: 'scheduled', action: 'accept' },
  withdrawn: { request: 'queued', action: 'withdrawOffer' },
  lapsed: { request: 'queued', action: 'lapse' },
}

describe('an offer answered, withdrawn and lapsing in the same instant', () => {
  test(`comes to one thing alone, ${ROUNDS} times over, and its claims agree`, {
    timeout: 600_000,
  }, async () => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const request = await queuedRequest(fleet, { staff })
    const { requestId, member } = request
    const outcomes = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round++) {
      const dates = offerInput(request, FIRST_DAYS.slice(0, 1 + (round % 3)))
      accepted(await offerDates(staff, dates, NOW))
      const { offerId, bookingIds } = await offerOf(request, staff)
      const bookingId = bookingIds[round % bookingIds.length] as number
      const before = (await actionsOf({ visitRequestId: requestId })).length
      // The clocks of several processes differ a little: for one the deadline has passed, for the other not yet.
      const [early, late] = [endOf(inDays(2)), new Date(endOf(inDays(2)).getTime() + 1)]
      const rivals = [
        () => acceptOffer(member, { requestId, offerId, bookingId }, early),
        () => withdrawOffer(staff, { requestId, offerId, reason }, early),
        async () => ({ ok: (await lapseOffers(late)) > 0 }),
      ]
      const results = await Promise.all(
        rivals.map(async (rival, index) => {
          // Each of them is first in turn, by nothing or by a head start that also the slowest wins with.
          await setTimeout(((index + round) % 3) * (Math.floor(round / 3) % 8) * 2)
          return rival()
        }),
      )
      const offer = await database().offer.findUniqueOrThrow({ where: { id: offerId } })
      const { request: status, action } = AFTER[offer.status] as (typeof AFTER)[string]
      outcomes.set(offer.status, (outcomes.get(offer.status) ?? 0) + 1)
      expect(
        results.map(({ ok }) => ok),
        `round ${round}`,
      ).toEqual(['accepted', 'withdrawn', 'lapsed'].map((one) => one === offer.status))
      expect((await requestOf(requestId)).status).toBe(status)
      expect((await actionsOf({ visitRequestId: requestId })).slice(before)).toEqual([action])
      for (const id of bookingIds)
        expect((await heldBy(id)).length).toBe(offer.status === 'accepted' && id === bookingId ? 3 : 0)
      if (round % 20 === 0) await expectLaws()
      if (offer.status === 'accepted') await putBack(bookingId)
    }
    await expectLaws()
    for (const status of Object.keys(AFTER)) expect(outcomes.get(status) ?? 0).toBeGreaterThan(0)
  })
})

/** Cancels the visit that came of an offer: its request can be offered dates again. */
async function putBack(bookingId: number): Promise<void> {
  accepted(await cancelVisit(await createStaffViewer(), { bookingId, sequence: 1, reason }, NOW))
}

test('32 offers of the same unit at once: one holds it, the others are told', async () => {
  const fleet = await createFleet()
  const staff = await createStaffViewer()
  const requests: TestRequest[] = []
  for (let count = 0; count < 32; count++) requests.push(await queuedRequest(fleet, { staff }))
  const results = await Promise.all(
    requests.map((request) => offerDates(staff, offerInput(request, FIRST_DAYS.slice(0, 2)), NOW)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results)
    if (!result.ok) {
      expect(result.reason.kind).toBe('dates')
      if (result.reason.kind === 'dates')
        expect(result.reason.refused.map(({ index }) => index)).toEqual([0, 1])
    }
  await expectLaws()
})

test('offers and visits that want the same convoy in different orders never deadlock', async () => {
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  const staff = await createStaffViewer()
  const deeds: (() => Promise<{ ok: boolean }>)[] = []
  for (let count = 0; count < 12; count++) {
    const days = count % 2 === 0 ? FIRST_DAYS : FIRST_DAYS.toReversed()
    const request = await queuedRequest(fleet, { staff })
    const visit = scheduleInput(request, { firstDay: days[0] as string })
    deeds.push(
      count % 3 === 0
        ? () => scheduleVisit(staff, visit, NOW)
        : () => offerDates(staff, offerInput(request, days), NOW),
    )
  }
  const results = await Promise.all(deeds.map((deed) => deed()))
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  await expectLaws()
})

test('a double click accepts once', async () => {
  const fleet = await createFleet()
  const { requestId, offerId, member, bookingIds } = await offeredRequest(fleet, FIRST_DAYS)
  const answer = { requestId, offerId, bookingId: bookingIds[0] ?? 0 }
  const results = await Promise.all(Array.from({ length: 8 }, () => acceptOffer(member, answer, NOW)))
  for (const result of results) accepted(result)
  expect(
    (await actionsOf({ visitRequestId: requestId })).filter((action) => action === 'accept'),
  ).toHaveLength(1)
  await expectLaws()
})

test('two members who take different dates at once: one date is taken, the other person is told which', async () => {
  const fleet = await createFleet()
  for (let round = 0; round < 10; round++) {
    const { requestId, offerId, member, bookingIds } = await offeredRequest(fleet, FIRST_DAYS)
    const results = await Promise.all([
      ...bookingIds.map((bookingId) => acceptOffer(member, { requestId, offerId, bookingId }, NOW)),
      declineOffer(member, { requestId, offerId, reason: '' }, NOW),
      withdrawRequest(member, { requestId }, NOW),
    ])
    const won = results.filter(({ ok }) => ok)
    expect(won.length, `round ${round}`).toBeGreaterThanOrEqual(1)
    const { status } = await requestOf(requestId)
    // Turned down, the request is still there to be withdrawn.
    if (won.length === 2) expect(status).toBe('withdrawn')
    await expectLaws()
    if (status === 'scheduled') {
      const offer = await database().offer.findUniqueOrThrow({ where: { id: offerId } })
      await putBack(offer.acceptedBookingId ?? 0)
    }
  }
})
