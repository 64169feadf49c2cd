import { Client } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { findDropAnswers } from '#lib/board/answer-queries.ts'
import { type DropAnswers, placeAnswer } from '#lib/board/answers.ts'
import type { AnswersAsked } from '#lib/board/schema.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { withdrawRequest } from '#lib/requests/commands.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, scheduledVisit, scheduleInput } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const VIEW = { rows: 'unit' as const, range: 'month' as const, day: MONDAY }
const nothing = { fromRow: null, trainingDays: null }

async function ask(asked: AnswersAsked, view: { rows: 'unit' | 'instructor' | 'kit' } = VIEW) {
  return findDropAnswers(await createStaffViewer(), { ...VIEW, ...view }, asked, TODAY)
}

const roomy = () => createFleet({ units: 2, instructors: 2, kits: 2 })

describe('answers before the drop', () => {
  test('are those of the commands: what they promise is done, what they deny is refused', async () => {
    const fleet = await roomy()
    const staff = await createStaffViewer()
    await createBlackout(fleet.units[0]?.id ?? 0, '2026-08-20', '2026-08-21')
    const request = await queuedRequest(fleet)
    const answers = (await ask({ kind: 'request', id: request.requestId, ...nothing })) as DropAnswers
    const unitId = fleet.units[0]?.id ?? 0
    expect(placeAnswer(answers, unitId, '2026-08-18')).toMatchObject({ kind: 'taken' })
    const denied = scheduleInput(request, { firstDay: '2026-08-18' })
    expect((await scheduleVisit(staff, denied, NOW)).ok).toBe(false)
    const yes = placeAnswer(answers, unitId, MONDAY)
    if (yes.kind !== 'free') throw new Error('the unit is free on Monday')
    const { bookingId } = accepted(
      await scheduleVisit(staff, { ...denied, ...yes.convoy, firstDay: MONDAY }, NOW),
    )

    const visit = { kind: 'visit' as const, id: bookingId, fromRow: unitId, trainingDays: 5 }
    const moves = (await ask(visit)) as DropAnswers
    const place = placeAnswer(moves, fleet.units[1]?.id ?? 0, '2026-08-18')
    if (place.kind !== 'free') throw new Error('the second unit is free')
    expect(place.day.lastDay).toBe('2026-08-22')
    expect(place.convoy).toEqual({ ...yes.convoy, unitIds: [fleet.units[1]?.id] })
    const input = { bookingId, sequence: 0, ...place.convoy, firstDay: '2026-08-18', trainingDays: 5 }
    accepted(await moveVisit(staff, { ...input, reason: 'Atas permintaan desa' }, NOW))
  })

  test('say why nothing can be put: no longer waiting, no longer movable, never there', async () => {
    const fleet = await roomy()
    const { requestId, member } = await queuedRequest(fleet)
    accepted(await withdrawRequest(member, { requestId }, NOW))
    expect(await ask({ kind: 'request', id: requestId, ...nothing })).toEqual({
      gone: 'request',
      status: 'withdrawn',
    })
    const { bookingId, staff } = await scheduledVisit(fleet, { firstDay: MONDAY })
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: 'Banjir besar' }, NOW))
    const visit = { kind: 'visit' as const, ...nothing }
    expect(await ask({ ...visit, id: bookingId })).toEqual({ gone: 'visit', status: 'cancelled' })
    expect(await ask({ ...visit, id: 999_999 })).toEqual({ gone: 'visit', status: null })
    expect(await ask({ kind: 'request', id: 999_999, ...nothing })).toBeNull()
  })

  test('a visit that began before the days shown is answered for too', async () => {
    const visit = await scheduledVisit(await roomy(), { firstDay: '2026-08-28' })
    const shown = { kind: 'visit' as const, id: visit.bookingId, fromRow: null, trainingDays: null }
    const view = { rows: 'unit' as const, range: 'month' as const, day: '2026-09-10' }
    const answers = (await findDropAnswers(visit.staff, view, shown, TODAY)) as DropAnswers
    expect(placeAnswer(answers, visit.fleet.units[0]?.id ?? 0, '2026-08-28')).toMatchObject({ kind: 'free' })
  })
})

test('as many queries for a crowd as for nobody', async () => {
  const fleet = await roomy()
  const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
  const asked = { kind: 'visit' as const, id: visit.bookingId, ...nothing }
  const count = async () => {
    const viewer = await createStaffViewer()
    const sent = vi.spyOn(Client.prototype, 'query')
    await findDropAnswers(viewer, VIEW, asked, TODAY)
    const { length } = sent.mock.calls
    sent.mockRestore()
    return length
  }
  const alone = await count()
  const others = { ...fleet, units: fleet.units.slice(1), instructors: fleet.instructors.slice(1) }
  const rest = { ...others, kits: fleet.kits.slice(1) }
  for (const firstDay of [MONDAY, '2026-08-31', '2026-09-14', '2026-09-28'])
    await scheduledVisit(rest, { firstDay })
  expect(await count()).toBe(alone)
})
