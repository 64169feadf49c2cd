import { expect, test } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { findAgenda } from '#lib/bookings/agenda-queries.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { findUnitStays, findUnits } from '#lib/units/queries.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, runningVisit, scheduledVisit } from '#tests/support/visits.ts'

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)

test('the agenda sorts visits by what they wait for', async () => {
  const viewer = await createStaffViewer('viewer')
  const urgent = await scheduledVisit(await createFleet(), { firstDay: inDays(3) })
  const later = await scheduledVisit(await createFleet(), { firstDay: inDays(30) })
  const sure = await scheduledVisit(await createFleet(), { firstDay: inDays(1), confirmed: true })
  const running = await runningVisit(await createFleet(), inDays(2))
  const seen = await findAgenda(viewer, TODAY)
  expect(idsOf(seen?.urgent ?? [])).toContain(urgent.bookingId)
  expect(idsOf(seen?.toConfirm ?? [])).toContain(later.bookingId)
  expect(idsOf(seen?.toStart ?? [])).not.toContain(sure.bookingId)
  expect(idsOf(seen?.running ?? [])).toContain(running.bookingId)
  const tomorrow = await findAgenda(viewer, inDays(1))
  expect(idsOf(tomorrow?.toStart ?? [])).toContain(sure.bookingId)
  const muchLater = await findAgenda(viewer, inDays(40))
  expect(idsOf(muchLater?.toComplete ?? [])).toContain(running.bookingId)
  expect(idsOf(muchLater?.urgent ?? [])).toContain(later.bookingId)
})

test('a unit shows its programs, visits and times out of service; not what was cancelled', async () => {
  const viewer = await createStaffViewer('instructor')
  const fleet = await createFleet()
  const unitId = fleet.units[0]?.id as number
  const visit = await scheduledVisit(fleet, { firstDay: inDays(1) })
  const cancelled = await scheduledVisit(fleet, { firstDay: inDays(40) })
  const change = { bookingId: cancelled.bookingId, sequence: 0, reason: 'Banjir besar' }
  accepted(await cancelVisit(cancelled.staff, change, NOW))
  await createBlackout(unitId, inDays(60), inDays(61))
  const unit = (await findUnits(viewer)).find(({ id }) => id === unitId)
  expect(idsOf(unit?.programs ?? [])).toEqual([fleet.program.id])
  const stays = (await findUnitStays(viewer, [unitId], { from: TODAY, to: inDays(90) })).get(unitId)
  expect(stays?.map(({ holder, visit: drawn }) => [holder.kind, holder.firstDay, drawn?.status])).toEqual([
    ['booking', inDays(1), 'tentative'],
    ['blackout', inDays(60), undefined],
  ])
  expect(stays?.[0]?.visit?.id).toBe(visit.bookingId)
  const none = await findUnitStays(viewer, [unitId], { from: inDays(30), to: inDays(50) })
  expect(none.get(unitId)).toEqual([])
})

test('a search fills the form with what was picked, then with those who are free', async () => {
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 1 })
  const held = await scheduledVisit(fleet, { firstDay: inDays(1) })
  const { requestId } = await queuedRequest(fleet)
  const asked = (picked: Record<string, string>) => ({ picked, month: '', today: TODAY })
  const window = { start: inDays(1), end: inDays(60) }
  const taken = await findSearch(held.staff, requestId, asked({ firstDay: inDays(1) }), window)
  expect(taken?.start?.kits).toEqual([])
  const answers = taken?.picker.units.find(({ id }) => id === fleet.units[1]?.id)?.answers
  expect(answers?.find(({ day }) => day === inDays(1))).toMatchObject({ kind: 'short', need: 'kit' })
  const day = inDays(23)
  const free = await findSearch(
    held.staff,
    requestId,
    asked({ firstDay: day, confirmed: 'confirmed' }),
    window,
  )
  expect(free?.values).toMatchObject({
    firstDay: day,
    confirmed: 'confirmed',
    // The other one is out for a visit in that month.
    instructorIds: [String(fleet.instructors[1]?.id)],
    kitIds: [String(fleet.kits[0]?.id)],
  })
  const own = await findSearch(held.staff, held.requestId, asked({ firstDay: inDays(1) }), window, {
    bookingId: held.bookingId,
    firstDay: inDays(1),
    trainingDays: 8,
    resourceIds: [fleet.units[0], fleet.instructors[0], fleet.kits[0]].flatMap((one) => one?.id ?? []),
  })
  const ownUnit = own?.picker.units.find(({ id }) => id === fleet.units[0]?.id)
  expect(ownUnit?.answers.find((one) => one.day === inDays(1))?.kind).toBe('free')
})

test('nobody but staff sees the agenda and the units; only those who plan may search', async () => {
  const request = await queuedRequest(await createFleet())
  const span = { from: TODAY, to: inDays(1) }
  const asked = { picked: {}, month: '', today: TODAY }
  const window = { start: TODAY, end: TODAY }
  for (const viewer of [PUBLIC, request.member, await createMember(request.organizationId)]) {
    expect(await findAgenda(viewer, TODAY)).toBeNull()
    expect(await findUnits(viewer)).toEqual([])
    expect(await findUnitStays(viewer, [request.fleet.units[0]?.id ?? 0], span)).toEqual(new Map())
    expect(await findSearch(viewer, request.requestId, asked, window)).toBeNull()
  }
  expect(await findSearch(await createStaffViewer('viewer'), request.requestId, asked, window)).toBeNull()
})
