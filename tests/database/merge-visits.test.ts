import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { keepVisit } from '#lib/bookings/keep-commands.ts'
import { mergeVisits } from '#lib/bookings/merge-commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import { findMergeTargets, findShortVisit, findShortVisits } from '#lib/registrations/go-no-go-queries.ts'
import { withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { listOf, registered, registerInput, visitFor, visitsFor } from '#tests/support/registrations.ts'
import { bookingOf, heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

const reason = 'Peserta terlalu sedikit'

/** Puts one visit into another. */
const merge = (from: TestVisit, to: TestVisit, sequence = 0) =>
  mergeVisits(from.staff, { bookingId: from.bookingId, targetId: to.bookingId, sequence, reason }, NOW)

async function people(visit: TestVisit, count: number) {
  const made: Awaited<ReturnType<typeof registered>>[] = []
  for (let index = 0; index < count; index++) made.push(await registered(visit))
  return made
}

const standing = async (visit: TestVisit) => (await listOf(visit)).map(({ id, status }) => [id, status])

describe('merging a visit into another', () => {
  test('takes those with seats first, then those who wait, each in the order of arrival', async () => {
    const [from, to] = (await visitsFor([2, 5])) as [TestVisit, TestVisit]
    const [a, b, c, d] = await people(from, 4)
    const [e, f] = await people(to, 2)
    accepted(await merge(from, to))
    expect(await standing(to)).toEqual([
      [e?.id, 'seated'],
      [f?.id, 'seated'],
      [a?.id, 'seated'],
      [b?.id, 'seated'],
      [c?.id, 'seated'],
      [d?.id, 'waitlisted'],
    ])
    const [, , , , promoted] = await listOf(to)
    expect(promoted?.acceptBy).not.toBeNull()
    expect(await listOf(from)).toEqual([])
    await expectSeats()
  })

  test('puts behind those who wait there whoever finds no seat', async () => {
    const [from, to] = (await visitsFor([2, 1])) as [TestVisit, TestVisit]
    const [a, b] = await people(from, 2)
    const [c, d] = await people(to, 2)
    accepted(await merge(from, to))
    expect(await standing(to)).toEqual([
      [c?.id, 'seated'],
      [d?.id, 'waitlisted'],
      [a?.id, 'waitlisted'],
      [b?.id, 'waitlisted'],
    ])
    await expectSeats()
  })

  test('cancels the first as a cancellation does, and is kept in the history of both', async () => {
    const [from, to] = (await visitsFor([2, 5])) as [TestVisit, TestVisit]
    await people(from, 2)
    accepted(await merge(from, to))
    expect(await bookingOf(from.bookingId)).toMatchObject({
      status: 'cancelled',
      statusReason: reason,
      sequence: 1,
    })
    expect(await heldBy(from.bookingId)).toEqual([])
    expect((await requestOf(from.requestId)).status).toBe('queued')
    const last = (bookingId: number) =>
      database().historyEntry.findFirstOrThrow({ where: { bookingId }, orderBy: { id: 'desc' } })
    expect(await last(from.bookingId)).toMatchObject({ action: 'cancel', reason })
    expect(await last(to.bookingId)).toMatchObject({ action: 'takeInPeople', details: { people: 2 } })
    await expectLaws()
  })

  test('tells everybody of the place and days they have now, and nobody of a cancellation', async () => {
    const [from, to] = (await visitsFor([1, 2])) as [TestVisit, TestVisit]
    await people(to, 1)
    const [a, b] = await people(from, 2)
    accepted(await merge(from, to))
    await tellRequesters(() => NOW)
    const told = async (registrationId = 0) => {
      const rows = await database().message.findMany({ where: { registrationId }, orderBy: { id: 'desc' } })
      return { last: rows[0]?.template, body: rows[0]?.body ?? '', all: rows.map(({ template }) => template) }
    }
    const { name } = await database().site.findUniqueOrThrow({ where: { id: to.siteId } })
    expect(await told(a?.id)).toMatchObject({ last: 'mergeSeat', body: expect.stringContaining(name) })
    expect(await told(b?.id)).toMatchObject({
      last: 'mergeWaiting',
      body: expect.stringContaining('daftar tunggu'),
    })
    expect((await told(a?.id)).all).not.toContain('seatCancelled')
  })

  test('leaves who is on both lists the place there', async () => {
    const [from, to] = (await visitsFor([3, 3])) as [TestVisit, TestVisit]
    const same = { nik: '3216061708900003' }
    const here = await registered(from, same)
    const there = await registered(to, same)
    const [other] = await people(from, 1)
    accepted(await merge(from, to))
    expect(await standing(to)).toEqual([
      [there.id, 'seated'],
      [other?.id, 'seated'],
    ])
    expect(await standing(from)).toEqual([[here.id, 'withdrawn']])
    await expectSeats()
  })

  test('is done once, however often it is sent', async () => {
    const [from, to] = (await visitsFor([2, 5])) as [TestVisit, TestVisit]
    await people(from, 2)
    const answers = await Promise.all(Array.from({ length: 5 }, () => merge(from, to)))
    for (const answer of answers) expect(accepted(answer)).toEqual({ bookingId: to.bookingId })
    expect(await listOf(to)).toHaveLength(2)
    await expectSeats()
  })

  test('is refused where the other is itself, of another program, over, or for others', async () => {
    const [from, to] = (await visitsFor([2, 5])) as [TestVisit, TestVisit]
    const stranger = await visitFor(4)
    const cause = async (target: TestVisit) => refused(await merge(from, target))
    expect(await cause(from)).toEqual({ kind: 'notMergeable', cause: 'itself' })
    expect(await cause(stranger)).toEqual({ kind: 'notMergeable', cause: 'otherProgram' })
    expect(await cause({ ...to, bookingId: 999_999 })).toEqual({ kind: 'notMergeable', cause: 'unknown' })
    await database().booking.update({ where: { id: to.bookingId }, data: { audience: 'closed' } })
    expect(await cause(to)).toEqual({ kind: 'notMergeable', cause: 'forOthers' })
    accepted(await cancelVisit(to.staff, { bookingId: to.bookingId, sequence: 0, reason }, NOW))
    expect(await cause(to)).toEqual({ kind: 'notMergeable', cause: 'notOpen' })
  })
})

describe('merging among others at the same time', () => {
  test('registering and giving up: nobody is lost, and law 2 holds, 6 times over', async () => {
    for (let round = 0; round < 6; round++) {
      const [from, to] = (await visitsFor([4, 6], { firstDay: inDays(40 + 14 * round) })) as [
        TestVisit,
        TestVisit,
      ]
      const here = await people(from, 6)
      const there = await people(to, 4)
      const leavers = [...here.slice(0, 3), ...there.slice(0, 2)]
      const leave = leavers.map(
        ({ id, ticket }) =>
          () =>
            withdrawSeat(ticket, { registrationId: id, reason: '' }, NOW),
      )
      const come = [from, to, from, to].map(
        (visit) => () => registerSelf({ kind: 'public' }, registerInput(visit), NOW, ''),
      )
      const rivals = [...leave, ...come]
      rivals.splice(round, 0, () => merge(from, to) as never)
      const results = await Promise.all(rivals.map((rival) => rival()))
      const failed = results.flatMap((result) => (result.ok ? [] : result.reason.kind))
      // Only the visit that is gone takes nobody any more.
      expect(failed.filter((kind) => kind !== 'closed')).toEqual([])
      const lists = [...(await listOf(from)), ...(await listOf(to))]
      expect(lists).toHaveLength(10 + 4 - failed.length)
      expect(lists.filter(({ status }) => status === 'withdrawn')).toHaveLength(5)
      await expectSeats()
    }
    await expectLaws()
  }, 60_000)

  test('each into the other, and moving the other: one is there in the end', async () => {
    const [one, other] = (await visitsFor([4, 4], { firstDay: inDays(200) })) as [TestVisit, TestVisit]
    await people(one, 2)
    await people(other, 2)
    const move = { ...other.input, bookingId: other.bookingId, sequence: 0, firstDay: inDays(220), reason }
    const results = await Promise.all([
      merge(one, other),
      merge(other, one),
      moveVisit(other.staff, move, NOW),
    ])
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    const live = [await bookingOf(one.bookingId), await bookingOf(other.bookingId)].filter(
      ({ status }) => status === 'tentative',
    )
    expect(live).toHaveLength(1)
    expect([...(await listOf(one)), ...(await listOf(other))]).toHaveLength(4)
    await expectSeats()
    await expectLaws()
  })
})

describe('a visit to which too few people come', () => {
  const soon = async (days: number, seatsMin = 2) =>
    visitFor(4, { firstDay: inDays(days), program: { seatsMin } })

  test('is to be decided on three days before, and no longer once enough have come', async () => {
    const visit = await soon(3)
    const staff = await createStaffViewer()
    const found = async (now = NOW) => findShortVisit(staff, visit.bookingId, now)
    expect(await found()).toMatchObject({ seated: 0, least: 2 })
    expect(await found(new Date(NOW.getTime() - 24 * 3_600_000))).toBeNull()
    expect((await findShortVisits(staff, NOW))?.visits.map(({ id }) => id)).toContain(visit.bookingId)
    await people(visit, 2)
    expect(await found()).toBeNull()
  })

  test('is kept with a reason, for the days that it has', async () => {
    const visit = await soon(2)
    const { bookingId, staff, input } = visit
    accepted(await keepVisit(staff, { bookingId, sequence: 0, reason }, NOW))
    accepted(await keepVisit(staff, { bookingId, sequence: 0, reason }, NOW))
    expect(await findShortVisit(staff, bookingId, NOW)).toBeNull()
    const move = { ...input, bookingId, sequence: 1, firstDay: inDays(3), reason }
    accepted(await moveVisit(staff, move, NOW))
    expect(await findShortVisit(staff, bookingId, NOW)).toMatchObject({ id: bookingId })
    await expectLaws()
  })

  test('is offered the visits that can take its people', async () => {
    const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
    const from = await scheduledVisit(fleet, { firstDay: inDays(250) })
    const ids = (kind: 'units' | 'instructors' | 'kits') => [fleet[kind][1]?.id as number]
    const convoy = { unitIds: ids('units'), instructorIds: ids('instructors'), kitIds: ids('kits') }
    const to = await scheduledVisit(fleet, { firstDay: inDays(252), ...convoy })
    await visitFor(4)
    const found = await findMergeTargets(from.staff, from.bookingId, NOW)
    expect(found?.targets.map(({ id }) => id)).toEqual([to.bookingId])
  })
})
