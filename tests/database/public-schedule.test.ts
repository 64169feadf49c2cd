import { describe, expect, test } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { findFeed, findVisit } from '#lib/schedule/visit-queries.ts'
import { NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, createKit } from '#tests/support/fleet.ts'
import { ensureAreas } from '#tests/support/places.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const AUGUST = { bulan: '2026-08' }

/** A visit of ten people whom the public must not read about. */
async function discreetVisit(firstDay = MONDAY, site = {}) {
  const fleet = await createFleet()
  const input = { contactName: 'Rahasia Nama', contactPhone: '+628999000111', note: 'Rahasia catatan' }
  const visit = await scheduledVisit(fleet, { firstDay }, { input, site })
  const type = await database().trainingType.findUniqueOrThrow({ where: { id: fleet.trainingTypeId } })
  return { ...visit, type: type.slug, reason: 'Balai desa dipakai acara' }
}

type Words = Parameters<typeof readFilter>[0]
const read = (query: Words) => findSchedule(PUBLIC, readFilter(query, TODAY).filter)
const idsOf = async (query: Words) => (await read(query)).visits.map(({ id }) => id)

describe('the notice board', () => {
  test('shows a visit in every view of its days, and in no other', async () => {
    const { bookingId, type } = await discreetVisit()
    const shown = [{ bulan: '2026-08' }, { bulan: '2026-08', tampilan: 'agenda' }, { hari: '2026-08-16' }]
    for (const query of shown) expect(await idsOf({ ...query, jenis: type })).toEqual([bookingId])
    const others = [{ bulan: '2026-07' }, { bulan: '2026-09', tampilan: 'agenda' }, { hari: '2026-08-20' }]
    for (const query of others) expect(await idsOf({ ...query, jenis: type })).toEqual([])
  })

  test('the days around a month that its grid shows are not empty', async () => {
    const { bookingId, type } = await discreetVisit('2026-09-01')
    expect(await idsOf({ bulan: '2026-08', jenis: type })).toEqual([bookingId])
    expect(await idsOf({ bulan: '2026-08', jenis: type, tampilan: 'agenda' })).toEqual([])
  })

  test('is narrowed by training type and kecamatan', async () => {
    await ensureAreas()
    await database().area.create({
      data: { code: '32.16.77', kind: 'kecamatan', name: 'Lain', latitude: -6, longitude: 107 },
    })
    const here = await discreetVisit()
    const there = await discreetVisit(MONDAY, { areaCode: '32.16.77' })
    const ids = (query: object) => idsOf({ ...AUGUST, ...query })
    expect(await ids({ kecamatan: '32.16.77' })).toEqual([there.bookingId])
    const inFirst = await ids({ kecamatan: '32.16.01' })
    expect(inFirst).toContain(here.bookingId)
    expect(inFirst).not.toContain(there.bookingId)
    expect(await ids({ kecamatan: '32.16.77', jenis: here.type })).toEqual([])
    expect(await ids({ jenis: 'tidak-ada' })).toEqual([])
  })

  test('says where the next visit is when a month has none', async () => {
    const { type } = await discreetVisit('2026-11-02')
    expect(await read({ ...AUGUST, jenis: type })).toMatchObject({ count: 0, next: '2026-11-02' })
    expect((await read({ bulan: '2026-12', jenis: type })).next).toBeNull()
    expect((await read({ bulan: '2026-11', jenis: type })).next).toBeNull()
  })

  test('forgets a cancelled visit, whose own page tells of it', async () => {
    const { bookingId, staff, type, reason } = await discreetVisit()
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason }, NOW))
    expect(await idsOf({ ...AUGUST, jenis: type })).toEqual([])
    expect(await findVisit(PUBLIC, bookingId)).toMatchObject({ status: 'cancelled', reason })
  })
})

describe('the page of a visit', () => {
  test('says where it was moved from, and why', async () => {
    const visit = await discreetVisit()
    const { bookingId, staff, reason } = visit
    const { unitIds, instructorIds, kitIds } = visit.input
    const to = { bookingId, sequence: 0, unitIds, instructorIds, kitIds, firstDay: '2026-08-24', reason }
    accepted(await moveVisit(staff, to, NOW))
    accepted(await confirmVisit(staff, { bookingId, sequence: 1, readinessWaiver: '' }, NOW))
    const seen = await findVisit(PUBLIC, bookingId)
    expect(seen).toMatchObject({
      status: 'confirmed',
      sequence: 2,
      reason,
      firstDay: '2026-08-24',
      movedFrom: { firstDay: MONDAY, lastDay: '2026-08-19' },
      changedAt: NOW,
    })
    expect(seen?.days[0]).toEqual({ day: '2026-08-24', startMinute: 480, endMinute: 900 })
    expect(seen?.days).toHaveLength(8)
  })

  test('says nothing of a move that changed the convoy alone', async () => {
    const { bookingId, staff, fleet, input, reason } = await discreetVisit()
    const { id: kit } = await createKit(fleet.trainingTypeId)
    const swap = { ...input, bookingId, sequence: 0, reason }
    accepted(await moveVisit(staff, { ...swap, kitIds: [kit] }, NOW))
    expect((await findVisit(PUBLIC, bookingId))?.movedFrom).toBeNull()
    accepted(await moveVisit(staff, { ...swap, sequence: 1, firstDay: '2026-08-24' }, NOW))
    accepted(await moveVisit(staff, { ...swap, sequence: 2, kitIds: [kit], firstDay: '2026-08-24' }, NOW))
    expect((await findVisit(PUBLIC, bookingId))?.movedFrom).toMatchObject({ firstDay: MONDAY })
  })

  test('is nothing where there is no visit', async () => {
    expect(await findVisit(PUBLIC, 2_147_483_647)).toBeNull()
  })
})

test('no public query gives away contacts, notes or the convoy', async () => {
  const { bookingId, fleet } = await discreetVisit()
  const found = [
    await read(AUGUST),
    await findVisit(PUBLIC, bookingId),
    await findFeed(PUBLIC, { month: '2026-08', type: null, kecamatan: null }, TODAY),
  ]
  const text = JSON.stringify(found)
  expect(text).toContain(fleet.program.name)
  const convoy = [...fleet.units, ...fleet.instructors, ...fleet.kits].map(({ name }) => name)
  for (const secret of ['Rahasia', '8999000111', ...convoy]) expect(text).not.toContain(secret)
})
