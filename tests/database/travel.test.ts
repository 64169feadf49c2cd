import { describe, expect, test } from 'vitest'
import { cancelVisit, interruptVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { NOW, nineOn } from '#tests/support/clock.ts'
import { expectLaws } from '#tests/support/expect-laws.ts'
import { expectWays } from '#tests/support/expect-ways.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { findOverlaps } from '#tests/support/state.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import {
  accepted,
  queuedRequest,
  refused,
  runningVisit,
  scheduledVisit,
  scheduleInput,
  type TestVisit,
} from '#tests/support/visits.ts'

/** Units have their base at the common point of all test sites; this many degrees east of it. */
const at = (east: number) => ({ longitude: 107.1 + east })

// Eight training days each: 10 to 19 August without the 17th, 20 to 29 without the 25th, and a week on.
const FIRST = '2026-08-10'
const SECOND = '2026-08-20'
const FAR = '2026-09-07'

const waysOf = async (fleet: TestFleet) => {
  const claims = await database().claim.findMany({
    where: { resourceId: fleet.units[0]?.id ?? 0, releasedAt: null },
    orderBy: { startsAt: 'asc' },
  })
  return claims.map(({ travelInMinutes, travelOutMinutes }) => [travelInMinutes, travelOutMinutes])
}

const visitAt = (fleet: TestFleet, firstDay: string, east: number) =>
  scheduledVisit(fleet, { firstDay }, { site: at(east) })

const cancel = ({ staff, bookingId }: TestVisit) =>
  cancelVisit(staff, { bookingId, sequence: 0, reason: 'Jalan terendam banjir' }, NOW)

// 0.1 degrees are 11.05 km of straight line, 15.5 of road, 31 minutes at 30 km/h.
describe('the ways of a unit', () => {
  test('lead from its base and back, and straight on to a visit on the next morning', async () => {
    const fleet = await createFleet()
    await visitAt(fleet, FIRST, 0.1)
    expect(await waysOf(fleet)).toEqual([[31, 31]])
    await visitAt(fleet, SECOND, 0.2)
    expect(await waysOf(fleet)).toEqual([
      [31, 0],
      [31, 62],
    ])
    await visitAt(fleet, FAR, 0.2)
    expect((await waysOf(fleet))[2]).toEqual([62, 62])
    await expectWays()
  })

  test('are joined anew when the visit between two others is cancelled', async () => {
    const fleet = await createFleet({ program: { trainingDays: 1 } })
    await visitAt(fleet, '2026-08-10', 0.1)
    const between = await visitAt(fleet, '2026-08-11', 0.2)
    await visitAt(fleet, '2026-08-12', 0.3)
    expect(await waysOf(fleet)).toEqual([
      [31, 0],
      [31, 0],
      [31, 93],
    ])
    accepted(await cancel(between))
    expect(await waysOf(fleet)).toEqual([
      [31, 31],
      [93, 93],
    ])
    // Claims begin and end as much earlier and later as their ways are longer.
    await expectLaws()
  })

  test('are joined anew on both sides of a move, and when a visit is broken off', async () => {
    const fleet = await createFleet()
    const running = await runningVisit(fleet, FIRST)
    const second = await visitAt(fleet, SECOND, 0.2)
    const { unitIds, instructorIds, kitIds } = second.input
    const moved = { unitIds, instructorIds, kitIds, firstDay: FAR, reason: 'Atas permintaan desa' }
    accepted(await moveVisit(second.staff, { ...moved, bookingId: second.bookingId, sequence: 0 }, NOW))
    await expectWays()
    const { bookingId, staff } = running
    accepted(
      await interruptVisit(staff, { bookingId, sequence: 2, reason: 'Atap rusak' }, nineOn('2026-08-12')),
    )
    await expectWays()
  })

  test('count the extra set-up of the unit and its own speed, and no one else’s', async () => {
    const fleet = await createFleet()
    const resourceId = fleet.units[0]?.id ?? 0
    await database().unit.update({ where: { resourceId }, data: { speedKmh: 10, setupMinutes: 45 } })
    const { bookingId } = await visitAt(fleet, FIRST, 0.1)
    const claims = await database().claim.findMany({ where: { bookingId }, orderBy: { startsAt: 'asc' } })
    const [unit, ...others] = claims
    expect(unit).toMatchObject({ resourceId, travelInMinutes: 93, travelOutMinutes: 93 })
    // Two hours of the program's, 45 minutes of its own, the way.
    expect(unit?.startsAt).toEqual(new Date(nineOn(FIRST).getTime() - (60 + 120 + 45 + 93) * 60_000))
    for (const claim of others) expect(claim).toMatchObject({ travelInMinutes: 0, travelOutMinutes: 0 })
  })
})

describe('what cannot be reached', () => {
  const slow = async () => {
    const fleet = await createFleet({ program: { trainingDays: 1 } })
    const resourceId = fleet.units[0]?.id ?? 0
    await database().unit.update({ where: { resourceId }, data: { speedKmh: 5 } })
    return fleet
  }

  test('is refused with who is in the way, and how long the way takes; what is offered works', async () => {
    const fleet = await slow()
    const near = await visitAt(fleet, '2026-08-10', 0)
    const request = await queuedRequest(fleet, { site: at(0.5) })
    const answer = await scheduleVisit(near.staff, scheduleInput(request, { firstDay: '2026-08-11' }), NOW)
    const reason = refused(answer)
    expect(reason).toMatchObject({
      kind: 'taken',
      conflicts: [
        { resource: { kind: 'unit' }, holder: { kind: 'booking', id: near.bookingId }, wayMinutes: 929 },
      ],
      nearest: '2026-08-12',
    })
    accepted(await scheduleVisit(near.staff, scheduleInput(request, { firstDay: '2026-08-12' }), NOW))
    await expectWays()
  })

  test('is refused by the database itself, whoever writes the claim', async () => {
    const fleet = await createFleet()
    const { bookingId } = await visitAt(fleet, FIRST, 0.1)
    const claim = await database().claim.findFirstOrThrow({
      where: { bookingId, resourceId: fleet.units[0]?.id ?? 0 },
    })
    const onTheRoad = { startsAt: claim.startsAt, endsAt: new Date(claim.startsAt.getTime() + 20 * 60_000) }
    await expect(
      database().claim.create({ data: { resourceId: claim.resourceId, bookingId, ...onTheRoad } }),
    ).rejects.toThrow('claims_no_overlap')
  })

  test('does not keep anybody from cancelling after the office has made its ways longer', async () => {
    const fleet = await createFleet({ program: { trainingDays: 1 } })
    await visitAt(fleet, '2026-08-10', 0)
    const between = await visitAt(fleet, '2026-08-11', 0.25)
    await visitAt(fleet, '2026-08-12', 0.5)
    const value = { roadFactor: 3, speedKmh: 5, restsAtBaseHours: 72 }
    await database().setting.create({ data: { name: 'travel', value } })
    try {
      accepted(await cancel(between))
      expect(await findOverlaps()).toEqual([])
    } finally {
      await database().setting.delete({ where: { name: 'travel' } })
    }
  })
})

describe('convoys of several', () => {
  test('are claimed whole, each with its own ways', async () => {
    const fleet = await createFleet({
      ...{ units: 2, instructors: 3, kits: 2 },
      program: { unitsNeeded: 2, instructorsNeeded: 3, kitsNeeded: 2 },
    })
    const { bookingId } = await visitAt(fleet, FIRST, 0.1)
    expect(await database().claim.count({ where: { bookingId, travelInMinutes: 31 } })).toBe(2)
    expect(await database().claim.count({ where: { bookingId } })).toBe(7)
  })

  test('one unit too few is named', async () => {
    const fleet = await createFleet({ units: 2, program: { unitsNeeded: 2 } })
    const request = await queuedRequest(fleet)
    const unitIds = fleet.units.slice(0, 1).map(({ id }) => id)
    const input = scheduleInput(request, { firstDay: FIRST, unitIds })
    expect(refused(await scheduleVisit(await createStaffViewer(), input, NOW))).toEqual({
      kind: 'convoyIncomplete',
      need: 'unit',
      wanted: 2,
      given: 1,
    })
  })
})

test('neighbours that are placed at the same instant know of each other', async () => {
  const fleet = await createFleet({ program: { trainingDays: 1 } })
  const staff = await createStaffViewer()
  const units = fleet.units.map(({ id }) => id)
  const days = [10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 24]
  const requests = await Promise.all(days.map((_, index) => queuedRequest(fleet, { site: at(index / 20) })))
  const answers = await Promise.all(
    requests.map((request, index) =>
      scheduleVisit(staff, scheduleInput(request, { firstDay: `2026-08-${days[index]}` }), NOW),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(days.length)
  await expectWays(units)
  await Promise.all(
    answers.map((answer, index) => {
      const { bookingId } = accepted(answer)
      const reason = 'Dicoba pada saat yang sama'
      return index % 2 ? cancelVisit(staff, { bookingId, sequence: 0, reason }, NOW) : null
    }),
  )
  await expectWays(units)
  expect(await findOverlaps()).toEqual([])
})
