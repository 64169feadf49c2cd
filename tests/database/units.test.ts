import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { EVERYTHING } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { addUnit, changeUnit } from '#lib/units/commands.ts'
import type { UnitInput } from '#lib/units/schema.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet, createProgram, createTrainingType, createUnit } from '#tests/support/fleet.ts'
import { createSite } from '#tests/support/places.ts'
import { newUnitInput, unitInput } from '#tests/support/setup.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, refused, scheduledVisit, scheduleInput } from '#tests/support/visits.ts'

const staff = await createStaffViewer()

const unitOf = (resourceId: number) =>
  database().unit.findUniqueOrThrow({ where: { resourceId }, include: { resource: true, programs: true } })

const entriesOf = (resourceId: number) =>
  database().historyEntry.findMany({ where: { resourceId }, orderBy: { id: 'asc' } })

describe('adding a unit', () => {
  test('makes it, and the history tells its facts', async () => {
    const { id: typeId } = await createTrainingType()
    const program = await createProgram(typeId)
    const input = await newUnitInput({ programIds: [program.id], speedKmh: 25 })
    const { id } = accepted(await addUnit(staff, input, NOW))
    expect(await unitOf(id)).toMatchObject({
      ...{ code: input.code, setupMinutes: 30, teardownMinutes: 15, speedKmh: 25, funding: 'csr' },
      resource: { name: input.name, kind: 'unit', demo: false },
      programs: [{ programId: program.id }],
    })
    const [entry, ...more] = await entriesOf(id)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'addUnit', actorName: staff.name, at: NOW })
    expect(entry?.details).toMatchObject({ facts: { name: input.name, programs: [program.name] } })
  })

  test('by the same form sent several times at once makes one', async () => {
    const input = await newUnitInput()
    const results = await Promise.all(Array.from({ length: 8 }, () => addUnit(staff, input, NOW)))
    const [id, ...more] = new Set(results.map((result) => accepted(result).id))
    expect(more).toEqual([])
    expect(await entriesOf(id ?? 0)).toHaveLength(1)
  })

  test('by a form changed after it was sent is refused, and the first is named', async () => {
    const input = await newUnitInput()
    const { id } = accepted(await addUnit(staff, input, NOW))
    const again = await changingNothing(() => addUnit(staff, { ...input, name: 'Lain' }, NOW))
    expect(refused(again)).toEqual({ kind: 'alreadySent', id })
  })

  test('under a code that another has is refused, also for several at once', async () => {
    const input = await newUnitInput()
    const inputs = [input]
    for (let count = 1; count < 8; count++) inputs.push(await newUnitInput({ code: input.code }))
    const results = await Promise.all(inputs.map((one) => addUnit(staff, one, NOW)))
    const [loser] = results.filter(({ ok }) => !ok)
    const winner = inputs[results.findIndex(({ ok }) => ok)]
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(loser && refused(loser)).toMatchObject({ kind: 'taken', field: 'code', by: winner?.name })
  })

  test('at a place that is no base, or for a program that is not there, is refused', async () => {
    const factory = await createSite({ kind: 'factory' })
    const wrongBase = await addUnit(staff, await newUnitInput({ baseSiteId: factory.id }), NOW)
    expect(refused(wrongBase)).toEqual({ kind: 'notThere', field: 'baseSiteId' })
    const wrongProgram = await addUnit(staff, await newUnitInput({ programIds: [999_999] }), NOW)
    expect(refused(wrongProgram)).toEqual({ kind: 'notThere', field: 'programIds' })
  })
})

describe('changing a unit', () => {
  const changed = async (id: number, changes: Partial<UnitInput>) =>
    changeUnit(staff, await unitInput(id, changes), NOW)

  test('writes what differs into the unit and into the history', async () => {
    const { id } = await createUnit([])
    accepted(await changed(id, { setupMinutes: 45, speedKmh: 20 }))
    expect(await unitOf(id)).toMatchObject({ setupMinutes: 45, speedKmh: 20 })
    const [entry] = await entriesOf(id)
    expect(entry?.details).toEqual({
      changes: { setupMinutes: { from: 0, to: 45 }, speedKmh: { from: null, to: 20 } },
    })
    const found = await findHistory(staff, { ...EVERYTHING, unitId: id })
    expect(found?.entries).toMatchObject([{ action: 'changeUnit', resource: { id, kind: 'unit' } }])
  })

  test('to what it is already, or by a form sent twice, is done without an entry', async () => {
    const { id } = await createUnit([])
    accepted(await changed(id, {}))
    const input = await unitInput(id, { setupMinutes: 45 })
    accepted(await changeUnit(staff, input, NOW))
    accepted(await changeUnit(staff, input, NOW))
    expect(await entriesOf(id)).toHaveLength(1)
  })

  test('by a form drawn before somebody else changed it is refused with who and when', async () => {
    const { id } = await createUnit([])
    const stale = await unitInput(id, { setupMinutes: 10 })
    const other = await createStaffViewer('admin')
    accepted(await changeUnit(other, await unitInput(id, { teardownMinutes: 20 }), NOW))
    const answer = await changingNothing(() => changeUnit(staff, stale, NOW))
    expect(refused(answer)).toEqual({
      ...{ kind: 'changedMeanwhile', by: other.name, action: 'changeUnit', at: NOW },
    })
  })

  test('by two at the same time is done once', async () => {
    const { id } = await createUnit([])
    const inputs = [await unitInput(id, { setupMinutes: 10 }), await unitInput(id, { setupMinutes: 20 })]
    const results = await Promise.all(inputs.map((input) => changeUnit(staff, input, NOW)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await entriesOf(id)).toHaveLength(1)
  })

  test('keeps the claims that are there', async () => {
    const fleet = await createFleet()
    const visit = await scheduledVisit(fleet, { firstDay: inDays(7) })
    const before = await database().claim.findMany({ where: { bookingId: visit.bookingId } })
    accepted(await changed(fleet.units[0]?.id ?? 0, { setupMinutes: 300, speedKmh: 5 }))
    expect(await database().claim.findMany({ where: { bookingId: visit.bookingId } })).toEqual(before)
  })
})

describe('a unit that is awaited', () => {
  test('is not retired until its visits are moved or cancelled; being repaired it may be', async () => {
    const fleet = await createFleet()
    const unitId = fleet.units[0]?.id ?? 0
    const visit = await scheduledVisit(fleet, { firstDay: inDays(7) })
    const retire = await unitInput(unitId, { state: 'retired' })
    expect(refused(await changingNothing(() => changeUnit(staff, retire, NOW)))).toMatchObject({
      ...{ kind: 'inUse', cause: 'retire', name: fleet.units[0]?.name },
      visits: [{ id: visit.bookingId, firstDay: inDays(7) }],
    })
    accepted(await changeUnit(staff, await unitInput(unitId, { state: 'repair' }), NOW))
    const cancel = { bookingId: visit.bookingId, sequence: 0, reason: 'Lokasi terendam banjir' }
    accepted(await cancelVisit(visit.staff, cancel, NOW))
    accepted(await changeUnit(staff, await unitInput(unitId, { state: 'retired' }), NOW))
    expect(await unitOf(unitId)).toMatchObject({ state: 'retired' })
  })

  test('keeps the program that it is to carry, and may lose another', async () => {
    const fleet = await createFleet()
    const unitId = fleet.units[0]?.id ?? 0
    const other = await createProgram(fleet.trainingTypeId)
    const both = [fleet.program.id, other.id]
    accepted(await changeUnit(staff, await unitInput(unitId, { programIds: both }), NOW))
    await scheduledVisit(fleet, { firstDay: inDays(7) })
    const needed = await unitInput(unitId, { programIds: [other.id] })
    expect(refused(await changeUnit(staff, needed, NOW))).toMatchObject({ kind: 'inUse', cause: 'program' })
    accepted(await changeUnit(staff, await unitInput(unitId, { programIds: [fleet.program.id] }), NOW))
    expect((await unitOf(unitId)).programs.map(({ programId }) => programId)).toEqual([fleet.program.id])
  })

  test.each(Array.from({ length: 12 }, (_, index) => index))(
    'is either retired or scheduled when both happen at once (%i)',
    async () => {
      const fleet = await createFleet()
      const unitId = fleet.units[0]?.id ?? 0
      const request = await queuedRequest(fleet)
      const retire = await unitInput(unitId, { state: 'retired' })
      const [retired, scheduled] = await Promise.all([
        changeUnit(staff, retire, NOW),
        scheduleVisit(staff, scheduleInput(request, { firstDay: inDays(7) }), NOW),
      ])
      expect([retired.ok, scheduled.ok].filter(Boolean)).toHaveLength(1)
      if (!retired.ok) expect(retired.reason.kind).toBe('inUse')
      if (!scheduled.ok) expect(scheduled.reason).toMatchObject({ kind: 'unitCannotCarry', cause: 'retired' })
    },
  )
})
