import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import type { MoveInput } from '#lib/bookings/schema.ts'
import { database } from '#lib/database/client.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import {
  actionsOf,
  bookingOf,
  changingNothing,
  findOverlaps,
  heldBy,
  requestOf,
} from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, runningVisit, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const LATER = '2026-08-24'

function moveInput({ bookingId, input }: TestVisit, changes: Partial<MoveInput> = {}): MoveInput {
  const { unitIds, instructorIds, kitIds } = input
  const kept = { unitIds, instructorIds, kitIds }
  return { bookingId, sequence: 0, ...kept, firstDay: LATER, reason: 'Atas permintaan desa', ...changes }
}

describe('moving', () => {
  test('takes the convoy along, and keeps what it held as released claims', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, staff, requestId } = visit
    const held = await heldBy(bookingId)
    accepted(await moveVisit(staff, moveInput(visit), NOW))
    const booking = await bookingOf(bookingId)
    expect(booking).toMatchObject({ sequence: 1, status: 'tentative', statusReason: 'Atas permintaan desa' })
    // 25 August is a holiday, 30 August a Sunday.
    expect(booking.sessions.map(({ day }) => day.toISOString().slice(5, 10))).toEqual(
      '08-24 08-26 08-27 08-28 08-29 08-31 09-01 09-02'.split(' '),
    )
    expect(await heldBy(bookingId)).toEqual(held)
    expect(booking.claims.filter(({ releasedAt }) => releasedAt)).toHaveLength(3)
    expect(await actionsOf({ bookingId })).toEqual(['schedule', 'move'])
    expect(await requestOf(requestId)).toMatchObject({ status: 'scheduled' })
    const entry = await database().historyEntry.findFirstOrThrow({ where: { bookingId, action: 'move' } })
    expect(entry).toMatchObject({
      reason: 'Atas permintaan desa',
      details: { from: { firstDay: MONDAY, lastDay: '2026-08-19' }, firstDay: LATER, lastDay: '2026-09-02' },
    })
  })

  test('by a day onto its own days, or to another unit on the same days', async () => {
    const fleet = await createFleet({ units: 2 })
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    accepted(await moveVisit(visit.staff, moveInput(visit, { firstDay: '2026-08-11' }), NOW))
    const unitIds = [fleet.units[1]?.id ?? 0]
    const input = moveInput(visit, { firstDay: '2026-08-11', unitIds, sequence: 1 })
    accepted(await moveVisit(visit.staff, input, NOW))
    expect(await heldBy(visit.bookingId)).toContain(unitIds[0])
    expect(await heldBy(visit.bookingId)).not.toContain(fleet.units[0]?.id)
    expect(await findOverlaps()).toEqual([])
  })

  test('frees the days it left for somebody else', async () => {
    const fleet = await createFleet()
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    accepted(await moveVisit(visit.staff, moveInput(visit), NOW))
    await scheduledVisit(fleet, { firstDay: MONDAY })
  })

  test('the same form sent twice moves once', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    accepted(await moveVisit(visit.staff, moveInput(visit), NOW))
    const again = await changingNothing(() => moveVisit(visit.staff, moveInput(visit), NOW))
    expect(accepted(again)).toEqual({ bookingId: visit.bookingId })
  })
})

describe('moving is refused', () => {
  const refusal = async (visit: TestVisit, changes: Partial<MoveInput> = {}) =>
    refused(await changingNothing(() => moveVisit(visit.staff, moveInput(visit, changes), NOW)))

  test('for a visit that is not there', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    expect(await refusal(visit, { bookingId: 999_999 })).toEqual({ kind: 'unknown' })
  })

  test('where nothing would change', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    expect(await refusal(visit, { firstDay: MONDAY })).toEqual({ kind: 'unchanged' })
  })

  test('to another place from the same old page, though the reason is the same as before', async () => {
    const fleet = await createFleet({ units: 2 })
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    accepted(await moveVisit(visit.staff, moveInput(visit), NOW))
    const stale = { kind: 'changedMeanwhile', by: visit.staff.name, action: 'move', at: NOW }
    expect(await refusal(visit, { firstDay: '2026-09-07' })).toEqual(stale)
    expect(await refusal(visit, { unitIds: [fleet.units[1]?.id ?? 0] })).toEqual(stale)
  })

  test('for a visit that somebody else has changed meanwhile, by name', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const other = await createStaffViewer('admin')
    accepted(await moveVisit(other, moveInput(visit), NOW))
    expect(await refusal(visit, { firstDay: '2026-09-07' })).toEqual({
      kind: 'changedMeanwhile',
      by: other.name,
      action: 'move',
      at: NOW,
    })
  })

  test('for a visit that has started or is cancelled', async () => {
    const running = await runningVisit(await createFleet(), MONDAY)
    expect(await refusal(running, { sequence: 2 })).toEqual({
      kind: 'wrongStatus',
      ability: 'move',
      status: 'running',
    })
    const cancelled = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, staff } = cancelled
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: 'Banjir' }, NOW))
    expect(await refusal(cancelled, { sequence: 1 })).toMatchObject({ status: 'cancelled' })
  })

  test('wherever scheduling is refused', async () => {
    const fleet = await createFleet()
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    const other = await createFleet()
    expect(await refusal(visit, { firstDay: '2026-08-16' })).toMatchObject({ kind: 'restDay' })
    expect(await refusal(visit, { firstDay: '2026-08-03' })).toMatchObject({ kind: 'dayPassed' })
    expect(await refusal(visit, { unitIds: [other.units[0]?.id ?? 0] })).toMatchObject({
      kind: 'unitCannotCarry',
    })
    const stranger = other.instructors[0]?.id ?? 0
    expect(await refusal(visit, { instructorIds: [stranger] })).toMatchObject({ kind: 'notCompetent' })
    expect(await refusal(visit, { kitIds: [other.kits[0]?.id ?? 0] })).toMatchObject({ kind: 'wrongKit' })
    expect(await refusal(visit, { instructorIds: [] })).toMatchObject({ kind: 'convoyIncomplete' })
    await scheduledVisit(fleet, { firstDay: LATER })
    expect(await refusal(visit)).toMatchObject({
      kind: 'taken',
      wanted: LATER,
      conflicts: [{}, {}, {}],
      // Its own claims are no hindrance: they go when it moves.
      nearest: '2026-09-03',
    })
  })
})
