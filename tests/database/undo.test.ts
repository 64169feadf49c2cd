import { describe, expect, test } from 'vitest'
import { confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { findBooking } from '#lib/bookings/queries.ts'
import { undoMove } from '#lib/bookings/undo-commands.ts'
import { NOW } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { actionsOf, bookingOf, changingNothing, heldBy } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, scheduledVisit } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const LATER = '2026-09-07'

async function movedVisit() {
  const fleet = await createFleet({ units: 2, instructors: 2 })
  const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
  const { bookingId, staff, input } = visit
  const before = { held: await heldBy(bookingId), sessions: (await bookingOf(bookingId)).sessions }
  const convoy = {
    unitIds: [fleet.units[1]?.id ?? 0],
    instructorIds: [fleet.instructors[1]?.id ?? 0],
    kitIds: input.kitIds,
  }
  const move = { bookingId, sequence: 0, ...convoy, firstDay: LATER, trainingDays: 5 }
  accepted(await moveVisit(staff, { ...move, reason: 'Salah geser' }, NOW))
  return { ...visit, before }
}

describe('undoing a move', () => {
  test('brings days, length, convoy and the public reason back', async () => {
    const { bookingId, staff, before } = await movedVisit()
    expect((await bookingOf(bookingId)).sessions).toHaveLength(5)
    expect((await findBooking(staff, bookingId))?.can.undo).toBe(true)
    accepted(await undoMove(staff, { bookingId, sequence: 1 }, NOW))
    const after = await bookingOf(bookingId)
    expect(after).toMatchObject({ sequence: 2, statusReason: null, trainingDays: 8 })
    expect(after.sessions).toEqual(before.sessions)
    expect(await heldBy(bookingId)).toEqual(before.held)
    expect(await actionsOf({ bookingId })).toEqual(['schedule', 'move', 'undo'])
    expect((await findBooking(staff, bookingId))?.can.undo).toBe(false)
    await expectLaws()
  })

  test('sent twice it is done once', async () => {
    const { bookingId, staff } = await movedVisit()
    const undo = { bookingId, sequence: 1 }
    expect(await undoMove(staff, undo, NOW)).toEqual(await undoMove(staff, undo, NOW))
    expect(await actionsOf({ bookingId })).toEqual(['schedule', 'move', 'undo'])
  })

  test('is refused where the place is taken by now, with who took it', async () => {
    const visit = await movedVisit()
    const { bookingId, staff, fleet } = visit
    const other = await scheduledVisit(fleet, { firstDay: MONDAY })
    const undone = changingNothing(() => undoMove(staff, { bookingId, sequence: 1 }, NOW))
    const reason = refused(await undone)
    expect(reason).toMatchObject({ kind: 'taken', wanted: MONDAY })
    if (reason.kind !== 'taken') return
    expect(new Set(reason.conflicts.map(({ holder }) => holder.id))).toEqual(new Set([other.bookingId]))
  })

  test('belongs to who moved, as long as nothing followed', async () => {
    const { bookingId, staff } = await movedVisit()
    const other = await createStaffViewer()
    const seen = { bookingId, sequence: 1 }
    expect(refused(await undoMove(other, seen, NOW))).toEqual({ kind: 'nothingToUndo' })
    expect((await findBooking(other, bookingId))?.can.undo).toBe(false)
    accepted(await confirmVisit(other, { ...seen, readinessWaiver: '' }, NOW))
    expect(refused(await undoMove(staff, seen, NOW))).toMatchObject({
      kind: 'changedMeanwhile',
      action: 'confirm',
      by: other.name,
    })
    expect(refused(await undoMove(staff, { bookingId, sequence: 2 }, NOW))).toEqual({ kind: 'nothingToUndo' })
  })

  test('to a day that has passed meanwhile is refused like any other', async () => {
    const { bookingId, staff } = await movedVisit()
    const monday = new Date(NOW.getTime() + 7 * 86_400_000)
    expect(refused(await undoMove(staff, { bookingId, sequence: 1 }, monday))).toMatchObject({
      kind: 'dayPassed',
      day: MONDAY,
    })
  })
})
