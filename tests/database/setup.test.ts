import { describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { archiveResource, restoreResource } from '#lib/fleet/archive-commands.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { addInstructor, changeInstructor } from '#lib/instructors/commands.ts'
import { addKit, changeKit } from '#lib/kits/commands.ts'
import { findOfferForm } from '#lib/offers/form-queries.ts'
import { addProgram, changeProgram } from '#lib/programs/commands.ts'
import { findPrograms } from '#lib/programs/program-queries.ts'
import { changeOfferDays, changeTravelSetting } from '#lib/settings/commands.ts'
import { findSetting, findTravelSetting } from '#lib/settings/queries.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet, createInstructor, createKit, createTrainingType } from '#tests/support/fleet.ts'
import { createSite } from '#tests/support/places.ts'
import {
  instructorInput,
  kitInput,
  newInstructorInput,
  newKitInput,
  newProgramInput,
  offerDaysInput,
  programInput,
  travelInput,
} from '#tests/support/setup.ts'
import { changingNothing } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, refused, scheduledVisit } from '#tests/support/visits.ts'

const staff = await createStaffViewer()

const lastOf = (where: { resourceId: number } | { programId: number }) =>
  database().historyEntry.findFirstOrThrow({ where, orderBy: { id: 'desc' } })

describe('an instructor', () => {
  test('is added once, and changed with the history telling how', async () => {
    const { id: typeId, name: typeName } = await createTrainingType()
    const base = await createSite({ kind: 'desa_office', name: 'Kantor Desa Uji' })
    const input = newInstructorInput({ trainingTypeIds: [typeId] })
    const { id } = accepted(await addInstructor(staff, input, NOW))
    expect(accepted(await addInstructor(staff, input, NOW))).toEqual({ id })
    accepted(
      await changeInstructor(
        staff,
        await instructorInput(id, { baseSiteId: base.id, trainingTypeIds: [] }),
        NOW,
      ),
    )
    expect((await lastOf({ resourceId: id })).details).toEqual({
      changes: {
        base: { from: null, to: 'Kantor Desa Uji, Tarumajaya' },
        competences: { from: [typeName], to: [] },
      },
    })
    const stored = await database().instructor.findUniqueOrThrow({ where: { resourceId: id } })
    expect(stored.baseSiteId).toBe(base.id)
  })

  test('keeps what they are to teach, and is not archived while awaited', async () => {
    const fleet = await createFleet()
    const id = fleet.instructors[0]?.id ?? 0
    const { bookingId } = await scheduledVisit(fleet, { firstDay: inDays(7) })
    const without = await instructorInput(id, { trainingTypeIds: [] })
    expect(refused(await changingNothing(() => changeInstructor(staff, without, NOW)))).toMatchObject({
      ...{ kind: 'inUse', cause: 'competence', visits: [{ id: bookingId }] },
    })
    const archive = { resourceId: id, seen: '0' }
    expect(refused(await changingNothing(() => archiveResource(staff, archive, NOW)))).toMatchObject({
      ...{ kind: 'inUse', cause: 'archive', visits: [{ id: bookingId }] },
    })
  })

  test('by a stale form stays as somebody else made it', async () => {
    const { id } = await createInstructor([])
    const stale = await instructorInput(id, { name: 'Bu Lain' })
    const other = await createStaffViewer('admin')
    accepted(await changeInstructor(other, await instructorInput(id, { name: 'Bu Baru' }), NOW))
    expect(refused(await changeInstructor(staff, stale, NOW))).toMatchObject({
      ...{ kind: 'changedMeanwhile', by: other.name, action: 'changeInstructor' },
    })
    expect(refused(await archiveResource(staff, { resourceId: id, seen: '0' }, NOW)).kind).toBe(
      'changedMeanwhile',
    )
  })
})

describe('a kit', () => {
  test('is added under a code of its own, and changed', async () => {
    const { id: typeId } = await createTrainingType()
    const input = newKitInput(typeId)
    const { id } = accepted(await addKit(staff, input, NOW))
    const twin = newKitInput(typeId, { code: input.code })
    expect(refused(await addKit(staff, twin, NOW))).toMatchObject({ kind: 'taken', by: input.name })
    accepted(await changeKit(staff, await kitInput(id, { name: 'Mesin las' }), NOW))
    expect((await lastOf({ resourceId: id })).details).toEqual({
      changes: { name: { from: input.name, to: 'Mesin las' } },
    })
    const noType = await kitInput(id, { trainingTypeId: 999_999 })
    expect(refused(await changeKit(staff, noType, NOW))).toEqual({
      ...{ kind: 'notThere', field: 'trainingTypeId' },
    })
  })

  test('keeps its training type while awaited', async () => {
    const fleet = await createFleet()
    await scheduledVisit(fleet, { firstDay: inDays(7) })
    const other = await createTrainingType()
    const input = await kitInput(fleet.kits[0]?.id ?? 0, { trainingTypeId: other.id })
    expect(refused(await changeKit(staff, input, NOW))).toMatchObject({
      ...{ kind: 'inUse', cause: 'trainingType' },
    })
  })

  test('is archived and taken back, each once', async () => {
    const { id } = await createKit((await createTrainingType()).id)
    const seen = async () => ({ resourceId: id, seen: await findSeen(database(), { resourceId: id }) })
    const first = await seen()
    accepted(await archiveResource(staff, first, NOW))
    accepted(await changingNothing(() => archiveResource(staff, first, NOW)))
    expect((await database().resource.findUniqueOrThrow({ where: { id } })).archivedAt).toEqual(NOW)
    accepted(await restoreResource(staff, await seen(), NOW))
    expect((await lastOf({ resourceId: id })).action).toBe('restoreKit')
    expect((await database().resource.findUniqueOrThrow({ where: { id } })).archivedAt).toBeNull()
  })
})

describe('a program', () => {
  test('is added to a training type, and listed', async () => {
    const { program, trainingTypeId } = await createFleet()
    const input = await newProgramInput({ programId: program.id, trainingTypeId })
    const { id } = accepted(await addProgram(staff, input, NOW))
    expect(accepted(await addProgram(staff, input, NOW))).toEqual({ id })
    expect((await findPrograms(staff)).find((one) => one.id === id)).toMatchObject({
      ...{ name: input.name, trainingDays: 8, units: [] },
    })
    const twin = await newProgramInput({ programId: program.id, trainingTypeId }, { name: input.name })
    expect(refused(await addProgram(staff, twin, NOW))).toMatchObject({ kind: 'taken', field: 'name' })
  })

  test('is changed without touching what is scheduled', async () => {
    const fleet = await createFleet()
    const { bookingId } = await scheduledVisit(fleet, { firstDay: inDays(7) })
    const before = await database().session.findMany({ where: { bookingId } })
    const { id } = fleet.program
    const input = await programInput(id, { trainingDays: 3, needs: ['roof'], needsPowerVa: 1300 })
    accepted(await changeProgram(staff, input, NOW))
    expect(await database().session.findMany({ where: { bookingId } })).toEqual(before)
    expect((await lastOf({ programId: id })).details).toEqual({
      changes: {
        trainingDays: { from: 8, to: 3 },
        needs: { from: [], to: ['roof'] },
        needsPowerVa: { from: null, to: 1300 },
      },
    })
    expect(refused(await changeProgram(staff, { ...input, trainingDays: 5 }, NOW))).toMatchObject({
      ...{ kind: 'changedMeanwhile', by: staff.name },
    })
  })
})

test('the travel setting is changed, told, and refused to a stale form', async () => {
  expect(await findSetting(database(), 'travel')).toEqual({
    ...{ roadFactor: 1.4, speedKmh: 30, restsAtBaseHours: 24 },
  })
  const input = await travelInput({ roadFactor: 1.5, speedKmh: 25 })
  accepted(await changeTravelSetting(staff, input, NOW))
  accepted(await changingNothing(() => changeTravelSetting(staff, input, NOW)))
  expect(await findSetting(database(), 'travel')).toEqual({
    ...{ roadFactor: 1.5, speedKmh: 25, restsAtBaseHours: 24 },
  })
  const stale = await changingNothing(() => changeTravelSetting(staff, { ...input, speedKmh: 40 }, NOW))
  expect(refused(stale)).toMatchObject({ by: staff.name, action: 'changeTravelSetting' })
  const [entry] = await database().historyEntry.findMany({ where: { action: 'changeTravelSetting' } })
  expect(entry?.details).toEqual({
    changes: { roadFactor: { from: 1.4, to: 1.5 }, speedKmh: { from: 30, to: 25 } },
  })
  const [near, far] = (await findTravelSetting(staff))?.ways ?? []
  expect(near?.minutes).toBe(Math.ceil((near?.km ?? 0) / (25 / 60)))
  expect(near?.km).toBeCloseTo((near?.straightKm ?? 0) * 1.5)
  expect(far?.km).toBeGreaterThan(near?.km ?? 0)
})

test('the days for an answer are changed, told, and what the next offer begins with', async () => {
  const usual = async () => (await findOfferForm(staff, 0, '2026-11-24'))?.usualAnswer
  // From Wednesday on, Monday to Friday; 24 December is joint leave.
  expect(await usual()).toBe('2026-12-01')
  const input = await offerDaysInput({ offerDays: 2 })
  accepted(await changeOfferDays(staff, input, NOW))
  accepted(await changingNothing(() => changeOfferDays(staff, input, NOW)))
  expect(await usual()).toBe('2026-11-26')
  const stale = await changingNothing(() => changeOfferDays(staff, { ...input, offerDays: 9 }, NOW))
  expect(refused(stale)).toMatchObject({ by: staff.name, action: 'changeOfferDays' })
  const entry = await database().historyEntry.findFirstOrThrow({ where: { action: 'changeOfferDays' } })
  expect(entry.details).toEqual({ changes: { offerDays: { from: 5, to: 2 } } })
})
