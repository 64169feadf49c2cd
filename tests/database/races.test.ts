import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ScheduleRefusal } from '#lib/bookings/booking.ts'
import { cancelVisit, confirmVisit, interruptVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { declineRequest, verifyRequest, withdrawRequest } from '#lib/requests/commands.ts'
import type { Result } from '#lib/result.ts'
import { addDays, type Day, fromDateColumn, weekdayOf } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import { NOW, nineOn } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { actionsOf, bookingOf, findOverlaps, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  despite,
  queuedRequest,
  runningVisit,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
} from '#tests/support/visits.ts'

const MONDAY = '2026-09-07'
const reason = 'Jalan terputus banjir'

const isDone = (result: Result<unknown, unknown>) => result.ok

/** Schedules many requests at the same time, one by each member of staff. */
async function scheduleAtOnce(
  fleet: TestFleet,
  wanted: (Partial<ScheduleInput> & { firstDay: Day })[],
): Promise<Result<{ bookingId: number }, ScheduleRefusal>[]> {
  const staff = await createStaffViewer()
  const inputs: ScheduleInput[] = []
  for (const changes of wanted) inputs.push(scheduleInput(await queuedRequest(fleet, { staff }), changes))
  return Promise.all(inputs.map((input) => scheduleVisit(staff, input, NOW)))
}

/** Every loser was told of somebody who does hold the days, and of a day or resource that is truly free. */
async function expectTrueRefusals(
  results: Result<unknown, ScheduleRefusal>[],
  wanted: { firstDay: Day }[],
): Promise<void> {
  for (const [index, result] of results.entries()) {
    if (result.ok) continue
    const { reason: refusal } = result
    if (refusal.kind !== 'taken') throw new Error(`refused as ${refusal.kind}`)
    expect(refusal.wanted).toBe(wanted[index]?.firstDay)
    expect(refusal.conflicts).not.toEqual([])
    for (const { resource, holder } of refusal.conflicts) {
      const { status, firstDay, lastDay, claims } = await bookingOf(holder.id)
      expect(status).toBe('tentative')
      expect(claims.some(({ resourceId, releasedAt }) => resourceId === resource.id && !releasedAt)).toBe(
        true,
      )
      expect([holder.firstDay, holder.lastDay]).toEqual([fromDateColumn(firstDay), fromDateColumn(lastDay)])
    }
  }
}

describe('64 at once on one unit', () => {
  const unitAlone = { instructorsNeeded: 0, kitsNeeded: 0, trainingDays: 4 }
  test('for the same days: one gets them', async () => {
    const fleet = await createFleet({ program: unitAlone })
    const wanted = Array.from({ length: 64 }, () => ({ firstDay: MONDAY }))
    const results = await scheduleAtOnce(fleet, wanted)
    expect(results.filter(isDone)).toHaveLength(1)
    await expectTrueRefusals(results, wanted)
    expect(await findOverlaps()).toEqual([])
  })

  test('for overlapping days: no overlap, and no loser who could have won', async () => {
    const fleet = await createFleet({ program: unitAlone })
    const days = Array.from({ length: 64 }, (_, index) => addDays(MONDAY, index % 30))
    const wanted = days.filter((day) => weekdayOf(day) !== 7).map((firstDay) => ({ firstDay }))
    const results = await scheduleAtOnce(fleet, wanted)
    expect(results.filter(isDone).length).toBeGreaterThan(3)
    await expectTrueRefusals(results, wanted)
    expect(await findOverlaps()).toEqual([])
  })

  test('for periods that touch: each day goes to one, and no day stays empty', async () => {
    // Held from the end of one day's session to the end of the next day's.
    const hours = { startMinute: 480, endMinute: 960, setupMinutes: 16 * 60, teardownMinutes: 0 }
    const fleet = await createFleet({ program: { ...unitAlone, ...hours, trainingDays: 1 } })
    const { holidays } = await findCalendar(database())
    const days = trainingDays(MONDAY, 32, fleet.program, holidays)
    const wanted = [...days, ...days].map((firstDay) => ({ firstDay }))
    const results = await scheduleAtOnce(fleet, wanted)
    expect(results.filter(isDone)).toHaveLength(32)
    await expectTrueRefusals(results, wanted)
    const touching = await database().$queryRaw<unknown[]>`
      SELECT 1 FROM claims a JOIN claims b ON a.resource_id = b.resource_id AND a.ends_at = b.starts_at
      WHERE a.resource_id = ${fleet.units[0]?.id}`
    expect(touching.length).toBeGreaterThan(20)
    expect(await findOverlaps()).toEqual([])
  })
})

test('convoys that share people and kits, named in any order, neither deadlock nor overlap', async () => {
  const fleet = await createFleet({
    units: 4,
    instructors: 5,
    kits: 3,
    program: { instructorsNeeded: 2, kitsNeeded: 2, trainingDays: 3 },
  })
  const pick = (from: { id: number }[], index: number) => (from[index % from.length] as { id: number }).id
  const wanted = Array.from({ length: 64 }, (_, index) => ({
    firstDay: addDays(MONDAY, (index * 2) % 5),
    unitIds: [pick(fleet.units, index)],
    instructorIds: [pick(fleet.instructors, index + 3), pick(fleet.instructors, index * 3 + 1)],
    kitIds: [pick(fleet.kits, index + 1), pick(fleet.kits, index)],
  })).filter(({ instructorIds: [a, b] }) => a !== b)
  const results = await scheduleAtOnce(fleet, wanted)
  expect(results.filter(isDone)).not.toEqual([])
  await expectTrueRefusals(results, wanted)
  await expectLaws()
})

test('cancelled, moved, confirmed and wanted by another at once: one change wins, nothing is torn', async () => {
  for (let round = 0; round < 12; round++) {
    const fleet = await createFleet()
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    const { bookingId, input, requestId } = visit
    const rival = await queuedRequest(fleet)
    const [canceller, mover, confirmer, scheduler] = [
      await createStaffViewer(),
      await createStaffViewer(),
      await createStaffViewer('admin'),
      await createStaffViewer(),
    ]
    const { unitIds, instructorIds, kitIds } = input
    const to = { unitIds, instructorIds, kitIds, firstDay: '2026-10-05' }
    const changes = {
      cancel: () => cancelVisit(canceller, { bookingId, sequence: 0, reason }, NOW),
      move: () => moveVisit(mover, { bookingId, sequence: 0, ...to, reason }, NOW),
      confirm: () => confirmVisit(confirmer, { bookingId, sequence: 0, readinessWaiver: '' }, NOW),
    }
    // Each gets its turn to be sent first, with a head start that differs from round to round.
    const order = Object.entries(changes)
    const turned = [...order.slice(round % 3), ...order.slice(0, round % 3)]
    const [rivalResult, ...results] = await Promise.all([
      scheduleVisit(scheduler, scheduleInput(rival, { firstDay: MONDAY }), NOW),
      ...turned.map(async ([, change], place) => {
        if (place > 0) await setTimeout((round % 4) * 4)
        return change()
      }),
    ])
    const winners = turned.filter((_, index) => results[index]?.ok).map(([name]) => name)
    expect(winners).toHaveLength(1)
    for (const result of results)
      if (!result.ok) expect(['changedMeanwhile', 'wrongStatus']).toContain(result.reason.kind)
    expect(await actionsOf({ bookingId })).toEqual(['schedule', ...winners])
    expect((await requestOf(requestId)).status).toBe(winners[0] === 'cancel' ? 'queued' : 'scheduled')
    if (winners[0] === 'confirm') expect(rivalResult?.ok).toBe(false)
  }
  await expectLaws()
})

test('two people with one request: one verb wins, the other is told by whom', async () => {
  for (let round = 0; round < 6; round++) {
    const { requestId, member } = await submittedRequest(await createFleet())
    const [a, b] = [await createStaffViewer(), await createStaffViewer()]
    const results = await Promise.all([
      verifyRequest(a, { requestId, despite }, NOW),
      declineRequest(b, { requestId, remark: reason }, NOW),
      withdrawRequest(member, { requestId }, NOW),
    ])
    const actions = await actionsOf({ visitRequestId: requestId })
    expect(results.filter(isDone)).toHaveLength(actions.length - 1)
    // Declining and withdrawing may follow a verification, but never each other.
    expect(actions.filter((action) => ['decline', 'withdraw'].includes(action))).toHaveLength(1)
    for (const result of results)
      if (!result.ok) expect(result.reason).toMatchObject({ kind: 'wrongStatus', by: expect.any(String) })
  }
})

test('withdrawn and scheduled at once: it is the one or the other', async () => {
  for (let round = 0; round < 12; round++) {
    const request = await queuedRequest(await createFleet())
    const { requestId, member } = request
    const schedule = async () => {
      const input = scheduleInput(request, { firstDay: MONDAY })
      return scheduleVisit(await createStaffViewer(), input, NOW)
    }
    const withdraw = async () => {
      await setTimeout(round)
      return withdrawRequest(member, { requestId }, NOW)
    }
    const [scheduled, withdrawn] = await Promise.all([schedule(), withdraw()])
    expect(scheduled.ok).toBe(!withdrawn.ok)
    expect((await requestOf(requestId)).status).toBe(scheduled.ok ? 'scheduled' : 'withdrawn')
    expect(await database().booking.count({ where: { visitRequestId: requestId } })).toBe(
      Number(scheduled.ok),
    )
  }
  await expectLaws()
})

test('broken off while others reach for its convoy: nobody waits for each other in a circle', async () => {
  // Set up so long before that the claims of tomorrow's visit reach into those of today's.
  const program = { trainingDays: 2, setupMinutes: 1440 }
  for (let round = 0; round < 12; round++) {
    const fleet = await createFleet({ program })
    const { bookingId, staff } = await runningVisit(fleet, MONDAY)
    const noon = new Date(nineOn(MONDAY).getTime() + 3 * 3_600_000)
    const rivals = await Promise.all(Array.from({ length: 4 }, () => queuedRequest(fleet)))
    const wanted = rivals.map((rival, index) =>
      scheduleInput(rival, { firstDay: addDays(MONDAY, 1 + (index % 2)) }),
    )
    const [interrupted] = await Promise.all([
      interruptVisit(staff, { bookingId, sequence: 2, reason }, noon),
      ...wanted.map((input) => scheduleVisit(staff, input, noon)),
    ])
    expect(interrupted.ok).toBe(true)
  }
  await expectLaws()
})

test('one request scheduled by 16 people at once on different units becomes one visit', async () => {
  const fleet = await createFleet({ units: 16, program: { instructorsNeeded: 0, kitsNeeded: 0 } })
  const request = await queuedRequest(fleet)
  const results = await Promise.all(
    fleet.units.map(async ({ id }) =>
      scheduleVisit(
        await createStaffViewer(),
        scheduleInput(request, { firstDay: MONDAY, unitIds: [id] }),
        NOW,
      ),
    ),
  )
  expect(results.filter(isDone)).toHaveLength(1)
  for (const result of results)
    if (!result.ok) expect(result.reason).toMatchObject({ kind: 'requestNotWaiting', status: 'scheduled' })
  const { requestId: visitRequestId } = request
  expect(await database().booking.count({ where: { visitRequestId } })).toBe(1)
  await expectLaws()
})
