import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import type { ScheduleInput } from '#lib/bookings/schema.ts'
import { database } from '#lib/database/client.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, createInstructor, createKit, createUnit, type TestFleet } from '#tests/support/fleet.ts'
import { actionsOf, bookingOf, changingNothing, heldBy, requestOf } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  queuedRequest,
  refused,
  scheduledVisit,
  scheduleInput,
  submittedRequest,
} from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const SUNDAY = '2026-08-09'

/** Tries to schedule a waiting request of a fleet, and answers the refusal. */
async function refusal(
  fleet: TestFleet,
  changes: Partial<ScheduleInput> = {},
  options: Parameters<typeof queuedRequest>[1] = {},
) {
  const staff = await createStaffViewer()
  const request = await queuedRequest(fleet, { ...options, staff })
  const input = scheduleInput(request, { firstDay: MONDAY, ...changes })
  return refused(await changingNothing(() => scheduleVisit(staff, input, NOW)))
}

describe('scheduling', () => {
  test('claims the whole convoy from set-up to teardown', async () => {
    const fleet = await createFleet({ instructors: 2, program: { instructorsNeeded: 2 } })
    const { bookingId, requestId } = await scheduledVisit(fleet, { firstDay: MONDAY })
    const booking = await bookingOf(bookingId)
    expect(booking).toMatchObject({ status: 'tentative', sequence: 0, seats: 16, siteReady: true })
    // 17 August is a holiday and 16 August a Sunday.
    expect(booking.sessions.map(({ day }) => day.toISOString().slice(8, 10))).toEqual(
      '10 11 12 13 14 15 18 19'.split(' '),
    )
    expect(booking.lastDay).toEqual(new Date('2026-08-19'))
    const convoy = [...fleet.units, ...fleet.instructors, ...fleet.kits].map(({ id }) => id)
    expect(await heldBy(bookingId)).toEqual(convoy.toSorted((a, b) => a - b))
    for (const claim of booking.claims)
      expect(claim).toMatchObject({
        startsAt: new Date('2026-08-09T23:00:00Z'),
        endsAt: new Date('2026-08-19T09:00:00Z'),
        releasedAt: null,
      })
    expect(await requestOf(requestId)).toMatchObject({ status: 'scheduled' })
    expect(await actionsOf({ bookingId })).toEqual(['schedule'])
    expect(await actionsOf({ visitRequestId: requestId })).toEqual(['submit', 'verify', 'schedule'])
  })

  test('may be certain at once where the site is ready, or somebody wrote why not', async () => {
    const ready = await scheduledVisit(await createFleet(), { firstDay: MONDAY, confirmed: true })
    expect(await bookingOf(ready.bookingId)).toMatchObject({ status: 'confirmed', siteReady: true })
    const waived = await scheduledVisit(
      await createFleet({ program: { needsWater: true } }),
      { firstDay: MONDAY, confirmed: true, readinessWaiver: 'Air dibawa dengan tangki' },
      { site: { water: false } },
    )
    expect(await bookingOf(waived.bookingId)).toMatchObject({
      status: 'confirmed',
      siteReady: false,
      readinessWaiver: 'Air dibawa dengan tangki',
    })
  })

  test('may be tentative where the site is not ready', async () => {
    const fleet = await createFleet({ program: { needsRoof: true } })
    const { bookingId } = await scheduledVisit(fleet, { firstDay: MONDAY }, { site: { roof: null } })
    expect(await bookingOf(bookingId)).toMatchObject({ status: 'tentative', siteReady: false })
  })

  test('the same form sent twice makes one visit', async () => {
    const { staff, input, bookingId } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const again = await changingNothing(() => scheduleVisit(staff, input, NOW))
    expect(accepted(again)).toEqual({ bookingId })
  })

  test('a form that was sent, changed and sent again is told that the request is scheduled', async () => {
    const { staff, input, bookingId } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const later = { ...input, firstDay: '2026-08-24' }
    const again = await changingNothing(() => scheduleVisit(staff, later, NOW))
    expect(refused(again)).toEqual({ kind: 'requestNotWaiting', status: 'scheduled', bookingId })
  })

  test('a form whose visit was cancelled makes no second one, and says so', async () => {
    const { staff, input, bookingId } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: 'Lokasi terendam banjir' }, NOW))
    const again = await changingNothing(() => scheduleVisit(staff, input, NOW))
    expect(refused(again)).toEqual({ kind: 'alreadySent', bookingId })
    accepted(await scheduleVisit(staff, { ...input, submissionKey: randomUUID() }, NOW))
  })
})

describe('scheduling is refused', () => {
  test('for a request that is not there', async () => {
    const staff = await createStaffViewer()
    const input = scheduleInput({ requestId: 999_999, fleet: await createFleet() }, { firstDay: MONDAY })
    expect(refused(await scheduleVisit(staff, input, NOW))).toEqual({ kind: 'unknown' })
  })

  test('for a request that does not wait', async () => {
    const staff = await createStaffViewer()
    const request = await submittedRequest(await createFleet())
    const input = scheduleInput(request, { firstDay: MONDAY })
    const answer = await changingNothing(() => scheduleVisit(staff, input, NOW))
    expect(refused(answer)).toEqual({ kind: 'requestNotWaiting', status: 'submitted', bookingId: null })
  })

  test('for a request that somebody else has scheduled, and tells which visit it became', async () => {
    const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
    const { staff, requestId, bookingId } = await scheduledVisit(fleet, { firstDay: MONDAY })
    const input = scheduleInput(
      { requestId, fleet },
      {
        firstDay: MONDAY,
        unitIds: [fleet.units[1]?.id ?? 0],
        instructorIds: [fleet.instructors[1]?.id ?? 0],
        kitIds: [fleet.kits[1]?.id ?? 0],
      },
    )
    const answer = await changingNothing(() => scheduleVisit(staff, input, NOW))
    expect(refused(answer)).toEqual({ kind: 'requestNotWaiting', status: 'scheduled', bookingId })
  })

  test('on a day of rest, with its name and the next training day', async () => {
    expect(await refusal(await createFleet(), { firstDay: SUNDAY })).toEqual({
      kind: 'restDay',
      day: SUNDAY,
      rest: { kind: 'sunday' },
      next: MONDAY,
    })
    expect(await refusal(await createFleet(), { firstDay: '2026-08-17' })).toMatchObject({
      rest: { kind: 'holiday', holiday: { day: '2026-08-17', kind: 'national', forecast: false } },
      next: '2026-08-18',
    })
    const weekdays = await createFleet({ program: { onSaturdays: false } })
    expect(await refusal(weekdays, { firstDay: '2026-08-08' })).toMatchObject({
      rest: { kind: 'saturday' },
      next: MONDAY,
    })
  })

  test('on a day that has come, and says the earliest', async () => {
    for (const day of [TODAY, inDays(-1), '2000-01-03'])
      expect(await refusal(await createFleet(), { firstDay: day, outsideWindow: true })).toEqual({
        kind: 'dayPassed',
        day,
        earliest: '2026-08-04',
      })
  })

  test('on a day years away, as a wrong year makes it, and says how far it may be', async () => {
    expect(await refusal(await createFleet(), { firstDay: '2199-12-30', outsideWindow: true })).toEqual({
      kind: 'dayTooFar',
      day: '2199-12-30',
      latest: inDays(5 * 365),
    })
  })

  test('with a unit that cannot carry the program, and names those that can', async () => {
    const fleet = await createFleet()
    const carriers = fleet.units.map(({ name }) => name)
    const other = await createUnit([])
    expect(await refusal(fleet, { unitIds: [other.id] })).toEqual({
      kind: 'unitCannotCarry',
      unit: other.name,
      cause: 'program',
      program: fleet.program.name,
      carriers,
    })
    for (const state of ['repair', 'retired'] as const) {
      const unit = await createUnit([fleet.program.id], { state })
      expect(await refusal(fleet, { unitIds: [unit.id] })).toMatchObject({ cause: state, carriers })
    }
    const archived = await createUnit([fleet.program.id])
    await database().resource.update({ where: { id: archived.id }, data: { archivedAt: NOW } })
    expect(await refusal(fleet, { unitIds: [archived.id] })).toMatchObject({ cause: 'retired', carriers })
    const instructor = fleet.instructors[0]?.id ?? 0
    expect(await refusal(fleet, { unitIds: [instructor] })).toMatchObject({ unit: 'Pilihan ini' })
  })

  test('with people or kits of another training type, and names those that fit', async () => {
    const fleet = await createFleet()
    const other = await createFleet()
    const stranger = await createInstructor([other.trainingTypeId])
    expect(await refusal(fleet, { instructorIds: [stranger.id] })).toMatchObject({
      kind: 'notCompetent',
      instructor: stranger.name,
      competent: fleet.instructors.map(({ name }) => name),
    })
    const kit = await createKit(other.trainingTypeId)
    expect(await refusal(fleet, { kitIds: [kit.id] })).toMatchObject({
      kind: 'wrongKit',
      kit: kit.name,
      fitting: fleet.kits.map(({ name }) => name),
    })
  })

  test('with too few or too many people or kits, the same one twice counted once', async () => {
    const fleet = await createFleet({ instructors: 3, kits: 2, program: { instructorsNeeded: 2 } })
    const [one = { id: 0 }] = fleet.instructors
    const all = fleet.instructors.map(({ id }) => id)
    const need = { kind: 'convoyIncomplete', need: 'instructor', wanted: 2 }
    expect(await refusal(fleet, { instructorIds: [] })).toEqual({ ...need, given: 0 })
    expect(await refusal(fleet, { instructorIds: [one.id, one.id] })).toEqual({ ...need, given: 1 })
    expect(await refusal(fleet, { instructorIds: all })).toEqual({ ...need, given: 3 })
    const kits = fleet.kits.map(({ id }) => id)
    expect(await refusal(fleet, { kitIds: kits })).toEqual({
      kind: 'convoyIncomplete',
      need: 'kit',
      wanted: 1,
      given: 2,
    })
  })

  test('outside the window, unless the person says so', async () => {
    const window = { windowStart: '2026-08-11', windowEnd: '2026-09-30' }
    const options = { input: window }
    expect(await refusal(await createFleet(), {}, options)).toEqual({
      kind: 'outsideWindow',
      ...window,
      firstDay: MONDAY,
      lastDay: '2026-08-19',
    })
    const late = { windowStart: inDays(1), windowEnd: '2026-08-18' }
    expect(await refusal(await createFleet(), {}, { input: late })).toMatchObject({ kind: 'outsideWindow' })
    const wanted = { firstDay: MONDAY, outsideWindow: true }
    const { bookingId } = await scheduledVisit(await createFleet(), wanted, options)
    expect(await heldBy(bookingId)).toHaveLength(3)
  })

  test('as certain at a site that is not ready, and names the gaps', async () => {
    const program = { needsRoof: true, needsWater: true, needsPowerVa: 5000 }
    const site = { roof: false, water: null, powerVa: 2200 }
    expect(await refusal(await createFleet({ program }), { confirmed: true }, { site })).toEqual({
      kind: 'siteNotReady',
      gaps: [
        { need: 'power', known: true },
        { need: 'roof', known: true },
        { need: 'water', known: false },
      ],
    })
  })

  test('where the convoy is taken: by whom, until when, and what would work instead', async () => {
    const fleet = await createFleet({ units: 2 })
    const { bookingId } = await scheduledVisit(fleet, { firstDay: MONDAY })
    const [unit] = fleet.units
    const answer = await refusal(fleet, { firstDay: '2026-08-12' })
    const holder = { kind: 'booking', id: bookingId, firstDay: MONDAY, lastDay: '2026-08-19' }
    expect(answer).toMatchObject({
      kind: 'taken',
      wanted: '2026-08-12',
      nearest: '2026-08-20',
      conflicts: [
        { resource: unit, holder },
        { resource: fleet.instructors[0], holder },
        { resource: fleet.kits[0], holder },
      ],
      sameDay: [],
    })
    const second = await createFleet({ units: 2 })
    await createBlackout(second.units[0]?.id ?? 0, MONDAY, MONDAY)
    expect(await refusal(second)).toMatchObject({
      kind: 'taken',
      conflicts: [
        { resource: second.units[0], holder: { kind: 'blackout', firstDay: MONDAY, lastDay: MONDAY } },
      ],
      nearest: '2026-08-11',
      sameDay: [{ ...second.units[1], kind: 'unit' }],
    })
  })

  test('and the way out that a refusal names does work', async () => {
    const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
    await scheduledVisit(fleet, { firstDay: MONDAY })
    const answer = await refusal(fleet, { firstDay: MONDAY })
    if (answer.kind !== 'taken') throw new Error(answer.kind)
    const pick = (kind: string) => answer.sameDay.filter((one) => one.kind === kind).map(({ id }) => id)
    await scheduledVisit(fleet, {
      firstDay: MONDAY,
      unitIds: pick('unit'),
      instructorIds: pick('instructor'),
      kitIds: pick('kit'),
    })
    await scheduledVisit(fleet, { firstDay: answer.nearest as string })
  })
})
