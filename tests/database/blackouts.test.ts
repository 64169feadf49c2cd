import { describe, expect, test } from 'vitest'
import { liftBlackout, placeBlackout } from '#lib/blackouts/commands.ts'
import { blackoutForm } from '#lib/blackouts/schema.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { blackoutPeriod } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import { addDays } from '#lib/time/days.ts'
import { inDays, NOW, nineOn, TODAY } from '#tests/support/clock.ts'
import { createFleet, createInstructor, createUnit } from '#tests/support/fleet.ts'
import { blackoutInput } from '#tests/support/setup.ts'
import { changingNothing, findOverlaps } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, refused, scheduledVisit, scheduleInput } from '#tests/support/visits.ts'

const staff = await createStaffViewer()

const MONDAY = inDays(7)
const week = { firstDay: MONDAY, lastDay: addDays(MONDAY, 4) }

const blackoutsOf = (resourceId: number) =>
  database().blackout.findMany({ where: { resourceId }, include: { claims: true } })

describe('placing a time out of service', () => {
  test('claims its days for one of the fleet, and is told in the history', async () => {
    const { id } = await createInstructor([])
    const placed = accepted(await placeBlackout(staff, blackoutInput(id, week, { kind: 'leave' }), NOW))
    expect(placed).toEqual({ resourceId: id, resourceKind: 'instructor' })
    const [blackout] = await blackoutsOf(id)
    expect(blackout?.claims).toMatchObject([{ resourceId: id, ...blackoutPeriod(MONDAY, week.lastDay) }])
    const entry = await database().historyEntry.findFirstOrThrow({ where: { resourceId: id } })
    expect(entry).toMatchObject({
      ...{ action: 'placeBlackout', reason: 'Servis berkala', details: { cause: 'leave', ...week } },
    })
  })

  test('by the same form sent twice, also at once, places one', async () => {
    const { id } = await createUnit([])
    const input = blackoutInput(id, week)
    const results = await Promise.all([1, 2, 3].map(() => placeBlackout(staff, input, NOW)))
    results.map(accepted)
    expect(await blackoutsOf(id)).toHaveLength(1)
  })

  test('over a visit is refused with the visit, and with days on which it would work', async () => {
    const fleet = await createFleet()
    const unitId = fleet.units[0]?.id ?? 0
    const visit = await scheduledVisit(fleet, { firstDay: MONDAY })
    const { lastDay } = await database().booking.findUniqueOrThrow({ where: { id: visit.bookingId } })
    const free = addDays(lastDay.toISOString().slice(0, 10), 1)
    const over = blackoutInput(unitId, { firstDay: addDays(MONDAY, 3), lastDay: addDays(MONDAY, 4) })
    const answer = await changingNothing(() => placeBlackout(staff, over, NOW))
    expect(refused(answer)).toMatchObject({
      kind: 'taken',
      conflicts: [{ holder: { kind: 'booking', id: visit.bookingId, firstDay: MONDAY } }],
      nearest: { firstDay: free, lastDay: addDays(free, 1) },
    })
    accepted(await placeBlackout(staff, blackoutInput(unitId, { firstDay: free, lastDay: free }), NOW))
  })

  test('over another is refused with the other', async () => {
    const { id } = await createUnit([])
    accepted(await placeBlackout(staff, blackoutInput(id, week), NOW))
    const answer = await placeBlackout(staff, blackoutInput(id, { ...week, lastDay: MONDAY }), NOW)
    expect(refused(answer)).toMatchObject({
      conflicts: [{ holder: { kind: 'blackout', ...week } }],
      nearest: { firstDay: addDays(MONDAY, 5), lastDay: addDays(MONDAY, 5) },
    })
  })

  test('for what is not there, or archived, is refused', async () => {
    const { id } = await createInstructor([])
    await database().resource.update({ where: { id }, data: { archivedAt: NOW } })
    for (const resourceId of [id, 999_999])
      expect(refused(await placeBlackout(staff, blackoutInput(resourceId, week), NOW))).toEqual({
        kind: 'unknown',
      })
  })

  test('a visit that is scheduled over it is refused with it', async () => {
    const fleet = await createFleet()
    const [instructor] = fleet.instructors
    accepted(await placeBlackout(staff, blackoutInput(instructor?.id ?? 0, week, { kind: 'leave' }), NOW))
    const request = await queuedRequest(fleet)
    const answer = await scheduleVisit(staff, scheduleInput(request, { firstDay: MONDAY }), NOW)
    expect(refused(answer)).toMatchObject({
      kind: 'taken',
      conflicts: [{ resource: { name: instructor?.name }, holder: { kind: 'blackout', cause: 'leave' } }],
    })
  })

  test.each(Array.from({ length: 12 }, (_, index) => index))(
    'and scheduling a visit over it at once: one of them is done (%i)',
    async () => {
      const fleet = await createFleet()
      const request = await queuedRequest(fleet)
      const [placed, scheduled] = await Promise.all([
        placeBlackout(staff, blackoutInput(fleet.units[0]?.id ?? 0, week), NOW),
        scheduleVisit(staff, scheduleInput(request, { firstDay: MONDAY }), NOW),
      ])
      expect([placed.ok, scheduled.ok].filter(Boolean)).toHaveLength(1)
      if (!placed.ok) expect(placed.reason).toMatchObject({ conflicts: [{ holder: { kind: 'booking' } }] })
      if (!scheduled.ok)
        expect(scheduled.reason).toMatchObject({ conflicts: [{ holder: { kind: 'blackout' } }] })
      expect(await findOverlaps()).toEqual([])
    },
  )
})

describe('lifting one', () => {
  const placed = async () => {
    const { id } = await createUnit([])
    accepted(await placeBlackout(staff, blackoutInput(id, week), NOW))
    const [blackout] = await blackoutsOf(id)
    return { unitId: id, blackoutId: blackout?.id ?? 0 }
  }

  test('frees its days, and is told in the history', async () => {
    const { unitId, blackoutId } = await placed()
    accepted(await liftBlackout(staff, { blackoutId }, NOW))
    const [blackout] = await blackoutsOf(unitId)
    expect(blackout).toMatchObject({ liftedAt: NOW, claims: [{ releasedAt: NOW }] })
    accepted(await placeBlackout(staff, blackoutInput(unitId, week), NOW))
    const actions = await database().historyEntry.findMany({ where: { resourceId: unitId } })
    expect(actions.map(({ action }) => action)).toEqual(['placeBlackout', 'liftBlackout', 'placeBlackout'])
  })

  test('twice is done once; after somebody else it is refused with who', async () => {
    const { blackoutId } = await placed()
    const other = await createStaffViewer('admin')
    accepted(await liftBlackout(other, { blackoutId }, NOW))
    accepted(await changingNothing(() => liftBlackout(other, { blackoutId }, NOW)))
    expect(refused(await liftBlackout(staff, { blackoutId }, NOW))).toEqual({
      ...{ kind: 'lifted', by: other.name, at: NOW },
    })
  })

  test('that is over, or not there, is refused', async () => {
    const { blackoutId } = await placed()
    const later = nineOn(addDays(week.lastDay, 1))
    expect(refused(await liftBlackout(staff, { blackoutId }, later))).toMatchObject({ kind: 'over' })
    expect(refused(await liftBlackout(staff, { blackoutId: 999_999 }, NOW))).toEqual({ kind: 'unknown' })
  })
})

describe('the form', () => {
  const wrong = (changes: Record<string, string>) => {
    const input = { resourceId: '1', kind: 'leave', firstDay: TODAY, lastDay: TODAY, reason: '', ...changes }
    return blackoutForm(TODAY)
      .safeParse(input)
      .error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  }

  test.each([
    [{}, undefined],
    [{ kind: '' }, ['kind: Pilih sebabnya.']],
    [{ firstDay: '2026-02-30' }, ['firstDay: Tanggal ini tidak ada. Pilih dari kalender.']],
    [{ firstDay: inDays(2) }, ['lastDay: Hari terakhir mendahului hari pertama (5 Agustus 2026).']],
    [
      { firstDay: inDays(-9), lastDay: inDays(-1) },
      ['lastDay: Hari ini sudah lewat. Paling awal 3 Agustus 2026.'],
    ],
    [{ firstDay: inDays(-9) }, undefined],
    [{ lastDay: inDays(1000) }, ['lastDay: Paling lama dua tahun.']],
    [{ firstDay: '2099-01-01', lastDay: '2099-01-02' }, ['firstDay: Paling jauh 2 Agustus 2031.']],
    [{ reason: 'x'.repeat(301) }, ['reason: Paling panjang 300 huruf.']],
  ])('%j', (changes, messages) => {
    expect(wrong(changes as Record<string, string>)).toEqual(messages)
  })
})

test('a unit goes home before a time out of service and sets out from there after it', async () => {
  const fleet = await createFleet({ program: { trainingDays: 1 } })
  const unitId = fleet.units[0]?.id ?? 0
  // Tuesday and Thursday: fifteen kilometres of road from its base, and straight on over a night and a day.
  const [before, after] = [inDays(8), inDays(9)]
  for (const firstDay of [before, inDays(11)])
    await scheduledVisit(fleet, { firstDay }, { site: { longitude: 107.2 } })
  const ways = async () => {
    const where = { resourceId: unitId, releasedAt: null }
    const claims = await database().claim.findMany({ where, orderBy: { startsAt: 'asc' } })
    return claims.map(({ travelInMinutes, travelOutMinutes }) => [travelInMinutes, travelOutMinutes])
  }
  await database().setting.create({
    data: { name: 'travel', value: { roadFactor: 1.4, speedKmh: 30, restsAtBaseHours: 100 } },
  })
  try {
    accepted(await placeBlackout(staff, blackoutInput(unitId, { firstDay: after, lastDay: after }), NOW))
    expect(await ways()).toEqual([
      [31, 31],
      [0, 0],
      [31, 31],
    ])
    const [blackout] = await blackoutsOf(unitId)
    accepted(await liftBlackout(staff, { blackoutId: blackout?.id ?? 0 }, NOW))
    expect(await ways()).toEqual([
      [31, 0],
      [0, 31],
    ])
  } finally {
    await database().setting.delete({ where: { name: 'travel' } })
  }
})
