import { describe, expect, test } from 'vitest'
import {
  cancelVisit,
  completeVisit,
  confirmVisit,
  interruptVisit,
  startVisit,
} from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { verifyRequest } from '#lib/requests/commands.ts'
import { findRequests } from '#lib/requests/queries.ts'
import { NOW, nineOn } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { actionsOf, bookingOf, changingNothing, heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  despite,
  refused,
  runningVisit,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
} from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const LAST_DAY = '2026-08-19'
const reason = 'Jalan terputus banjir'

describe('confirming', () => {
  test('makes a visit certain, and keeps its convoy', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
    expect(await bookingOf(bookingId)).toMatchObject({ status: 'confirmed', sequence: 1, siteReady: true })
    expect(await heldBy(bookingId)).toHaveLength(3)
    expect(await actionsOf({ bookingId })).toEqual(['schedule', 'confirm'])
  })

  test('wants a site that is ready, or a reason why not', async () => {
    const fleet = await createFleet({ program: { needsToilets: true } })
    const { bookingId, staff } = await scheduledVisit(
      fleet,
      { firstDay: MONDAY },
      { site: { toilets: false } },
    )
    const input = { bookingId, sequence: 0, readinessWaiver: '' }
    const answer = await changingNothing(() => confirmVisit(staff, input, NOW))
    expect(refused(answer)).toEqual({ kind: 'siteNotReady', gaps: [{ need: 'toilets', known: true }] })
    const readinessWaiver = 'Memakai toilet masjid'
    accepted(await confirmVisit(staff, { ...input, readinessWaiver }, NOW))
    expect(await bookingOf(bookingId)).toMatchObject({ siteReady: false, readinessWaiver })
    const entry = await database().historyEntry.findFirst({ where: { bookingId, action: 'confirm' } })
    expect(entry?.reason).toBe(readinessWaiver)
  })

  test('looks at the site as it is now', async () => {
    const fleet = await createFleet({ program: { needsRoof: true } })
    const { bookingId, siteId, staff } = await scheduledVisit(
      fleet,
      { firstDay: MONDAY },
      { site: { roof: null } },
    )
    await database().site.update({ where: { id: siteId }, data: { roof: true } })
    accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
    expect(await bookingOf(bookingId)).toMatchObject({ status: 'confirmed', siteReady: true })
  })
})

describe('cancelling', () => {
  test('frees the convoy, keeps its claims as rows, and puts the request back at its old place', async () => {
    const fleet = await createFleet()
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    const { bookingId, requestId, staff } = visit
    const { queuedAt } = await requestOf(requestId)
    const later = await submittedRequest(fleet)
    accepted(await verifyRequest(staff, { requestId: later.requestId, despite }, nineOn('2026-08-04')))
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason }, nineOn('2026-08-05')))
    expect(await bookingOf(bookingId)).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      statusReason: reason,
      claims: [{ releasedAt: expect.any(Date) }, { releasedAt: expect.any(Date) }, {}],
    })
    expect(await heldBy(bookingId)).toEqual([])
    expect(await requestOf(requestId)).toMatchObject({ status: 'queued', queuedAt })
    const queue = (await findRequests(staff, 'queued')).rows.map(({ id }) => id)
    expect(queue.indexOf(requestId)).toBeLessThan(queue.indexOf(later.requestId))
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'schedule', 'cancel'])
    const again = scheduleInput(visit, { firstDay: MONDAY })
    expect(accepted(await scheduleVisit(staff, again, NOW)).bookingId).not.toBe(bookingId)
  })
})

describe('starting, completing and interrupting', () => {
  test('a visit runs from its first day to its last', async () => {
    const { bookingId, requestId, staff } = await runningVisit(await createFleet(), MONDAY)
    expect(await bookingOf(bookingId)).toMatchObject({ status: 'running', sequence: 2 })
    accepted(await completeVisit(staff, { bookingId, sequence: 2 }, nineOn(LAST_DAY)))
    expect(await bookingOf(bookingId)).toMatchObject({ status: 'completed', sequence: 3 })
    expect(await requestOf(requestId)).toMatchObject({ status: 'completed' })
    expect(await heldBy(bookingId)).toHaveLength(3)
    expect(await actionsOf({ bookingId })).toEqual(['schedule', 'confirm', 'start', 'complete'])
  })

  test('not before their days', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), {
      firstDay: MONDAY,
      confirmed: true,
    })
    const step = { bookingId, sequence: 0 }
    const early = await changingNothing(() => startVisit(staff, step, nineOn('2026-08-09')))
    expect(refused(early)).toEqual({ kind: 'tooEarly', from: MONDAY })
    accepted(await startVisit(staff, step, nineOn(MONDAY)))
    const unfinished = await changingNothing(() =>
      completeVisit(staff, { bookingId, sequence: 1 }, nineOn('2026-08-18')),
    )
    expect(refused(unfinished)).toEqual({ kind: 'tooEarly', from: LAST_DAY })
  })

  test('the first hour of the day in Jakarta is early enough, the last hour before it is not', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), {
      firstDay: MONDAY,
      confirmed: true,
    })
    const midnight = new Date('2026-08-09T17:00:00Z')
    const step = { bookingId, sequence: 0 }
    refused(await startVisit(staff, step, new Date(midnight.getTime() - 1)))
    accepted(await startVisit(staff, step, midnight))
  })

  test('an interrupted visit frees its convoy from then on, and its request waits again', async () => {
    const fleet = await createFleet()
    const { bookingId, requestId, staff } = await runningVisit(fleet, MONDAY)
    const { queuedAt } = await requestOf(requestId)
    const noon = new Date('2026-08-12T05:00:00Z')
    accepted(await interruptVisit(staff, { bookingId, sequence: 2, reason }, noon))
    const booking = await bookingOf(bookingId)
    expect(booking).toMatchObject({
      status: 'interrupted',
      statusReason: reason,
      lastDay: new Date('2026-08-12'),
    })
    expect(booking.sessions).toHaveLength(3)
    for (const claim of booking.claims) expect(claim).toMatchObject({ endsAt: noon, releasedAt: null })
    expect(await requestOf(requestId)).toMatchObject({ status: 'queued', queuedAt })
    expect(await actionsOf({ bookingId })).toContain('interrupt')
    await scheduledVisit(fleet, { firstDay: '2026-08-13' })
  })

  test('a visit that is broken off before its first session takes up its first day alone', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), {
      firstDay: MONDAY,
      confirmed: true,
    })
    const atSeven = new Date('2026-08-10T00:00:00Z')
    accepted(await startVisit(staff, { bookingId, sequence: 0 }, atSeven))
    accepted(await interruptVisit(staff, { bookingId, sequence: 1, reason }, atSeven))
    const booking = await bookingOf(bookingId)
    expect(booking.sessions).toHaveLength(0)
    expect(booking.lastDay).toEqual(new Date(MONDAY))
  })
})

describe('each step', () => {
  const steps = {
    confirm: { run: confirmVisit, from: ['tentative'] },
    cancel: { run: cancelVisit, from: ['tentative', 'confirmed'] },
    start: { run: startVisit, from: ['confirmed'] },
    complete: { run: completeVisit, from: ['running'] },
    interrupt: { run: interruptVisit, from: ['running'] },
  }
  const ways: Record<string, (keyof typeof steps)[]> = {
    tentative: [],
    confirmed: ['confirm'],
    running: ['confirm', 'start'],
    completed: ['confirm', 'start', 'complete'],
    interrupted: ['confirm', 'start', 'interrupt'],
    cancelled: ['cancel'],
  }
  const input = (bookingId: number, sequence: number) => ({
    bookingId,
    sequence,
    reason,
    readinessWaiver: '',
  })
  const evening = new Date(nineOn(LAST_DAY).getTime() + 12 * 3_600_000)

  test.for(Object.entries(ways))('%s', async ([status, way]) => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    for (const [sequence, step] of way.entries())
      accepted(await steps[step].run(staff, input(bookingId, sequence), evening))
    expect(await bookingOf(bookingId)).toMatchObject({ status })
    const other = await createStaffViewer()
    for (const [name, { run, from }] of Object.entries(steps)) {
      if (from.includes(status)) continue
      const answer = await changingNothing(() => run(other, input(bookingId, way.length), evening))
      expect(refused(answer)).toEqual({ kind: 'wrongStatus', ability: name, status })
    }
    for (const { run } of Object.values(steps)) {
      const stale = await changingNothing(() => run(other, input(bookingId, way.length + 5), evening))
      expect(refused(stale)).toMatchObject({ kind: 'changedMeanwhile', by: staff.name })
      expect(refused(await run(other, input(999_999, 0), evening))).toEqual({ kind: 'unknown' })
    }
  })

  test('sent twice is done once', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    for (const [sequence, name] of (['confirm', 'start', 'complete'] as const).entries()) {
      accepted(await steps[name].run(staff, input(bookingId, sequence), evening))
      const again = await changingNothing(() => steps[name].run(staff, input(bookingId, sequence), evening))
      expect(accepted(again)).toEqual({ bookingId })
    }
  })
})
