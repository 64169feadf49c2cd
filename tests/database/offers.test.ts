import { describe, expect, test } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { placeBlackout } from '#lib/blackouts/commands.ts'
import { cancelVisit, confirmVisit, startVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { findBooking, findBookings } from '#lib/bookings/queries.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { undoMove } from '#lib/bookings/undo-commands.ts'
import { database } from '#lib/database/client.ts'
import { archiveResource } from '#lib/fleet/archive-commands.ts'
import { acceptOffer, declineOffer } from '#lib/offers/answer-commands.ts'
import { lapseOffers, withdrawOffer } from '#lib/offers/commands.ts'
import { endOf } from '#lib/offers/offer.ts'
import { offerDates } from '#lib/offers/offer-commands.ts'
import { findOffer } from '#lib/offers/queries.ts'
import { declineRequest, withdrawRequest } from '#lib/requests/commands.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { done, type Result } from '#lib/result.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { findFeed, findVisit } from '#lib/schedule/visit-queries.ts'
import { findUnitStays } from '#lib/units/queries.ts'
import { inDays, NOW, nineOn, TODAY } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { offeredRequest, offerInput, pickedDate } from '#tests/support/offers.ts'
import { actionsOf, bookingOf, changingNothing, heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, refused, scheduleInput } from '#tests/support/visits.ts'

const [FIRST, SECOND, THIRD] = ['2026-09-07', '2026-10-05', '2026-11-02'] as const
const reason = 'Unit dipakai untuk tanggap darurat'
const text = 'Aula sedang direnovasi'

const convoyOf = ({ units, instructors, kits }: Awaited<ReturnType<typeof createFleet>>) =>
  [...units, ...instructors, ...kits].map(({ id }) => id).toSorted((a, b) => a - b)

const LATE = nineOn(inDays(3))

describe('offering dates', () => {
  test('holds the whole convoy of each, and the request waits for its answer', async () => {
    const fleet = await createFleet()
    const { requestId, offerId, bookingIds } = await offeredRequest(fleet, [FIRST, SECOND, THIRD])
    expect(bookingIds).toHaveLength(3)
    for (const id of bookingIds) {
      expect(await heldBy(id)).toEqual(convoyOf(fleet))
      expect(await bookingOf(id)).toMatchObject({ status: 'tentative', offerId, sequence: 0 })
      expect(await actionsOf({ bookingId: id })).toEqual(['holdDate'])
    }
    expect(await requestOf(requestId)).toMatchObject({ status: 'offered', queuedAt: NOW })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'offer'])
    await expectLaws()
  })

  test('the same form sent twice makes one offer', async () => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const input = offerInput(await queuedRequest(fleet, { staff }), [FIRST])
    accepted(await offerDates(staff, input, NOW))
    accepted(await changingNothing(() => offerDates(staff, input, NOW)))
    const other = offerInput({ requestId: input.requestId, fleet }, [SECOND])
    expect(refused(await changingNothing(() => offerDates(staff, other, NOW)))).toMatchObject({
      kind: 'notQueued',
      status: 'offered',
    })
  })

  test('a date that is taken is refused with what would work, and none is held', async () => {
    const fleet = await createFleet({ units: 2 })
    await offeredRequest(fleet, [SECOND])
    const staff = await createStaffViewer()
    const request = await queuedRequest(fleet, { staff })
    const result = await changingNothing(() => offerDates(staff, offerInput(request, [FIRST, SECOND]), NOW))
    const why = refused(result)
    if (why.kind !== 'dates') throw new Error(why.kind)
    expect(why.refused).toHaveLength(1)
    expect(why.refused[0]).toMatchObject({ index: 1, reason: { kind: 'taken', wanted: SECOND } })
    const [taken] = why.refused
    if (taken?.reason.kind !== 'taken') throw new Error()
    expect(taken.reason.conflicts[0]?.holder).toMatchObject({ offered: { to: expect.any(String) } })
    expect(taken.reason.nearest).not.toBeNull()
    await expectLaws()
  })

  test('two dates of one offer cannot take the same unit on the same days', async () => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const input = offerInput(await queuedRequest(fleet, { staff }), [FIRST, '2026-09-09'])
    expect(refused(await changingNothing(() => offerDates(staff, input, NOW)))).toMatchObject({
      kind: 'dates',
      refused: [{ index: 1, reason: { kind: 'together' } }],
    })
  })

  test('rest days, days gone by, days outside the window and a convoy that lacks somebody are refused', async () => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const request = await queuedRequest(fleet, { staff, input: { windowEnd: '2026-10-31' } })
    const dates = ['2026-09-06', TODAY, THIRD].map((day) => pickedDate(fleet, day))
    dates[0] = pickedDate(fleet, FIRST, { kitIds: [] })
    const input = offerInput(request, [], { dates })
    expect(refused(await changingNothing(() => offerDates(staff, input, NOW)))).toMatchObject({
      refused: [
        { index: 0, reason: { kind: 'convoyIncomplete' } },
        { index: 1, reason: { kind: 'dayPassed' } },
        { index: 2, reason: { kind: 'outsideWindow' } },
      ],
    })
    const sunday = offerInput(request, ['2026-09-06'])
    expect(refused(await offerDates(staff, sunday, NOW))).toMatchObject({
      refused: [{ reason: { kind: 'restDay' } }],
    })
    accepted(await offerDates(staff, offerInput(request, [THIRD], { outsideWindow: true }), NOW))
  })

  test.each([
    ['before today', inDays(-1), inDays(30)],
    ['on the first day of the earliest date', '2026-09-07', '2026-09-07'],
  ])('an answer cannot be due %s', async (_, answerBy, firstDay) => {
    const fleet = await createFleet()
    const staff = await createStaffViewer()
    const day = firstDay === '2026-09-07' ? FIRST : SECOND
    const input = offerInput(await queuedRequest(fleet, { staff }), [day], { answerBy })
    expect(refused(await changingNothing(() => offerDates(staff, input, NOW)))).toMatchObject({
      kind: 'deadline',
      earliest: TODAY,
    })
  })
})

describe('an offered date is no visit', () => {
  test('nobody finds it as one', async () => {
    const fleet = await createFleet()
    const { requestId, member, staff, bookingIds } = await offeredRequest(fleet, [FIRST])
    const [id = 0] = bookingIds
    const schedule = await findSchedule(PUBLIC, readFilter({ bulan: '2026-09' }, TODAY).filter)
    expect(schedule.visits.map((visit) => visit.id)).not.toContain(id)
    expect(await findVisit(PUBLIC, id)).toBeNull()
    const feed = await findFeed(PUBLIC, { month: '2026-09', type: null, kecamatan: null }, TODAY)
    expect(feed.map((visit) => visit.id)).not.toContain(id)
    expect(await findBooking(staff, id)).toBeNull()
    const listed = await findBookings(staff, { status: 'tentative' })
    expect(listed.rows.map((visit) => visit.id)).not.toContain(id)
    expect((await findRequest(member, requestId))?.booking).toBeNull()
    const stays = await findUnitStays(staff, [fleet.units[0]?.id ?? 0], { from: FIRST, to: FIRST })
    expect([...stays.values()].flat()).toMatchObject([{ visit: { id, offered: { requestId } } }])
  })

  test('nothing is done with it that is done with visits', async () => {
    const fleet = await createFleet({ units: 2 })
    const { requestId, staff, bookingIds } = await offeredRequest(fleet, [FIRST])
    const step = { bookingId: bookingIds[0] ?? 0, sequence: 0, reason, readinessWaiver: reason }
    const unknown = { kind: 'unknown' }
    await changingNothing(async () => {
      expect(refused(await cancelVisit(staff, step, NOW))).toEqual(unknown)
      expect(refused(await confirmVisit(staff, step, NOW))).toEqual(unknown)
      expect(refused(await startVisit(staff, step, nineOn(FIRST)))).toEqual(unknown)
      expect(refused(await undoMove(staff, step, NOW))).toEqual(unknown)
      const move = { ...scheduleInput({ requestId, fleet }, { firstDay: SECOND }), ...step }
      expect(refused(await moveVisit(staff, move, NOW))).toEqual(unknown)
      const schedule = scheduleInput({ requestId, fleet }, { firstDay: SECOND })
      expect(refused(await scheduleVisit(staff, schedule, NOW))).toMatchObject({
        kind: 'requestNotWaiting',
        status: 'offered',
        bookingId: null,
      })
    })
  })

  test('it holds what it needs against visits, blackouts and archiving, which are told to whom it is offered', async () => {
    const fleet = await createFleet()
    const { requestId, staff } = await offeredRequest(fleet, [FIRST])
    const offered = { requestId, to: expect.any(String) }
    const other = await queuedRequest(fleet, { staff })
    const visit = scheduleInput(other, { firstDay: FIRST })
    expect(refused(await scheduleVisit(staff, visit, NOW))).toMatchObject({
      kind: 'taken',
      conflicts: [{ holder: { offered } }, { holder: { offered } }, { holder: { offered } }],
    })
    const blackout = { resourceId: fleet.units[0]?.id ?? 0, kind: 'maintenance' as const, reason: '' }
    expect(
      refused(await placeBlackout(staff, { ...blackout, firstDay: FIRST, lastDay: FIRST }, NOW)),
    ).toMatchObject({ kind: 'taken', conflicts: [{ holder: { offered } }] })
    const archive = { resourceId: fleet.kits[0]?.id ?? 0, seen: '0' }
    expect(refused(await archiveResource(staff, archive, NOW))).toMatchObject({
      kind: 'inUse',
      visits: [{ offered }],
    })
  })
})

describe('accepting', () => {
  test('makes one date a visit, lets the others go and tells it to everybody', async () => {
    const fleet = await createFleet()
    const { requestId, offerId, member, bookingIds } = await offeredRequest(fleet, [FIRST, SECOND, THIRD])
    const [one = 0, two = 0, three = 0] = bookingIds
    const answer = { requestId, offerId, bookingId: two }
    accepted(await acceptOffer(member, answer, LATE_ENOUGH))
    expect(await bookingOf(two)).toMatchObject({ status: 'tentative', offerId: null, sequence: 1 })
    expect(await heldBy(two)).toEqual(convoyOf(fleet))
    for (const id of [one, three]) {
      expect(await heldBy(id)).toEqual([])
      expect(await bookingOf(id)).toMatchObject({ status: 'cancelled', offerId })
      expect(await actionsOf({ bookingId: id })).toEqual(['holdDate', 'releaseDate'])
    }
    expect(await requestOf(requestId)).toMatchObject({ status: 'scheduled', queuedAt: NOW })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'offer', 'accept'])
    expect((await findVisit(PUBLIC, two))?.firstDay).toBe(SECOND)
    accepted(await changingNothing(() => acceptOffer(member, answer, LATE_ENOUGH)))
    expect(
      refused(await changingNothing(() => acceptOffer(member, { ...answer, bookingId: one }, LATE_ENOUGH))),
    ).toMatchObject({ kind: 'closed', status: 'accepted', days: { firstDay: SECOND } })
    expect(refused(await declineOffer(member, { requestId, offerId, reason: '' }, NOW))).toMatchObject({
      kind: 'closed',
    })
    await expectLaws()
  })

  test('the visit goes on as any other: it moves, is confirmed, and cancelled it sends its request back', async () => {
    const fleet = await createFleet({ units: 2 })
    const { requestId, offerId, member, staff, bookingIds } = await offeredRequest(fleet, [FIRST])
    const bookingId = bookingIds[0] ?? 0
    accepted(await acceptOffer(member, { requestId, offerId, bookingId }, NOW))
    const move = {
      ...scheduleInput({ requestId, fleet }, { firstDay: THIRD }),
      bookingId,
      sequence: 1,
      reason,
    }
    accepted(await moveVisit(staff, move, NOW))
    accepted(await confirmVisit(staff, { bookingId, sequence: 2, readinessWaiver: '' }, NOW))
    accepted(await cancelVisit(staff, { bookingId, sequence: 3, reason }, NOW))
    expect(await requestOf(requestId)).toMatchObject({ status: 'queued', queuedAt: NOW })
    await expectLaws()
  })

  test('is refused after the deadline whether or not the job ran, and until its last instant it is not', async () => {
    const fleet = await createFleet()
    const { requestId, offerId, member, bookingIds } = await offeredRequest(fleet, [FIRST])
    const answer = { requestId, offerId, bookingId: bookingIds[0] ?? 0 }
    const end = endOf(inDays(2))
    const after = new Date(end.getTime() + 1)
    expect(refused(await changingNothing(() => acceptOffer(member, answer, after)))).toEqual({
      kind: 'overdue',
      answerBy: end,
    })
    expect((await findOffer(member, requestId, after))?.can.answer).toBe(false)
    expect((await findOffer(member, requestId, end))?.can.answer).toBe(true)
    accepted(await acceptOffer(member, answer, end))
  })

  test('is refused where something was taken out of the fleet meanwhile; another date can still be taken', async () => {
    const fleet = await createFleet({ units: 2 })
    const dates = [
      pickedDate(fleet, FIRST),
      pickedDate(fleet, SECOND, { unitIds: [fleet.units[1]?.id ?? 0] }),
    ]
    const { requestId, offerId, member, bookingIds } = await offeredRequest(fleet, [], { changes: { dates } })
    const [one = 0, two = 0] = bookingIds
    // No command does this to what is claimed.
    await database().resource.update({ where: { id: fleet.units[0]?.id ?? 0 }, data: { archivedAt: NOW } })
    const answer = { requestId, offerId, bookingId: one }
    expect(refused(await changingNothing(() => acceptOffer(member, answer, NOW)))).toMatchObject({
      kind: 'gone',
      firstDay: FIRST,
    })
    accepted(await acceptOffer(member, { ...answer, bookingId: two }, NOW))
  })

  test('is for who asked: not for others, nor with a date of another offer', async () => {
    const fleet = await createFleet()
    const { requestId, offerId, bookingIds, member } = await offeredRequest(fleet, [FIRST])
    const other = await offeredRequest(fleet, [SECOND])
    const unknown = { kind: 'unknown' }
    await changingNothing(async () => {
      const answer = { requestId, offerId, bookingId: bookingIds[0] ?? 0 }
      expect(refused(await acceptOffer(other.member, answer, NOW))).toEqual(unknown)
      expect(refused(await declineOffer(other.member, { ...answer, reason: '' }, NOW))).toEqual(unknown)
      const foreign = { ...answer, bookingId: other.bookingIds[0] ?? 0 }
      expect(refused(await acceptOffer(member, foreign, NOW))).toEqual(unknown)
      expect(refused(await acceptOffer(member, { ...answer, offerId: other.offerId }, NOW))).toEqual(unknown)
    })
    expect(await findOffer(other.member, requestId, NOW)).toBeNull()
  })
})

describe('an offer that comes to nothing', () => {
  test.each(['declineOffer', 'withdrawOffer', 'lapse'] as const)(
    '%s lets everything go, and the request waits at its old place',
    async (action) => {
      const fleet = await createFleet()
      const { requestId, offerId, member, staff, bookingIds } = await offeredRequest(fleet, [FIRST, SECOND])
      const end = {
        declineOffer: () => declineOffer(member, { requestId, offerId, reason: text }, NOW),
        withdrawOffer: () => withdrawOffer(staff, { requestId, offerId, reason }, NOW),
        lapse: async () => {
          await lapseOffers(LATE)
          return done({ requestId })
        },
      }
      await changingNothing(() => lapseOffers(endOf(inDays(2))))
      accepted<unknown>(await end[action]())
      accepted<unknown>(await changingNothing<Result<unknown, unknown>>(end[action]))
      for (const id of bookingIds) expect(await heldBy(id)).toEqual([])
      expect(await requestOf(requestId)).toMatchObject({ status: 'queued', queuedAt: NOW })
      expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'offer', action])
      await expectLaws()
      const again = offerInput({ requestId, fleet }, [FIRST], { answerBy: inDays(8) })
      accepted(await offerDates(staff, again, LATE))
      await expectLaws()
    },
  )

  test.each(['withdraw', 'decline'] as const)('%s of the whole request ends its offer too', async (verb) => {
    const fleet = await createFleet()
    const { requestId, offerId, member, staff, bookingIds } = await offeredRequest(fleet, [FIRST])
    const end = {
      withdraw: () => withdrawRequest(member, { requestId }, NOW),
      decline: () => declineRequest(staff, { requestId, remark: text }, NOW),
    }
    accepted(await end[verb]())
    accepted(await changingNothing(end[verb]))
    expect(await heldBy(bookingIds[0] ?? 0)).toEqual([])
    expect(await findOffer(member, requestId, NOW)).toMatchObject({ id: offerId, status: 'withdrawn' })
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'offer', verb])
    await expectLaws()
  })
})

const LATE_ENOUGH = nineOn(inDays(2))

test('who holds the secret link of the request answers its offer, and no other', async () => {
  const fleet = await createFleet()
  const { requestId, offerId, bookingIds } = await offeredRequest(fleet, [FIRST])
  const other = await offeredRequest(fleet, [SECOND])
  const viewer = { kind: 'link', requestId, name: 'Ibu Uji' } as const
  const foreign = { requestId: other.requestId, offerId: other.offerId, bookingId: other.bookingIds[0] ?? 0 }
  expect(await findOffer(viewer, other.requestId, NOW)).toBeNull()
  expect(refused(await changingNothing(() => acceptOffer(viewer, foreign, NOW)))).toEqual({ kind: 'unknown' })
  const seen = await findOffer(viewer, requestId, NOW)
  expect(seen).toMatchObject({ id: offerId, can: { answer: true, withdraw: false }, dates: [{ convoy: [] }] })
  accepted(await acceptOffer(viewer, { requestId, offerId, bookingId: bookingIds[0] ?? 0 }, NOW))
  await expectLaws()
})
