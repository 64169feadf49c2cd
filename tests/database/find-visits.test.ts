import { fc, test } from '@fast-check/vitest'
import { beforeAll, describe, expect } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { kmBetween } from '#lib/areas/near.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { database } from '#lib/database/client.ts'
import { findSchedule } from '#lib/schedule/queries.ts'
import { spanOf } from '#lib/schedule/range.ts'
import type { ScheduleFilter } from '#lib/schedule/schedule.ts'
import { readFilter } from '#lib/schedule/schema.ts'
import { addDays } from '#lib/time/days.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { ensureAreas } from '#tests/support/places.ts'
import { registered } from '#tests/support/registrations.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

const HOME = { latitude: -6.25, longitude: 107.05 }
const AREAS = ['32.16.71', '32.16.71.2001', '32.16.71.2002', '32.16.72', '32.16.72.2001']

/** What the tests know of a visit without asking the query. */
interface Known {
  id: number
  type: string
  area: string
  audience: 'open' | 'closed'
  firstDay: string
  lastDay: string
  left: number
  waiting: number
  km: number
}
const known: Known[] = []

beforeAll(async () => {
  await ensureAreas()
  for (const [index, code] of AREAS.entries())
    await database().area.create({
      data: {
        ...(code.length > 8 ? { kind: 'desa', parentCode: code.slice(0, 8) } : { kind: 'kecamatan' }),
        ...{ code, name: `Wilayah ${index}`, latitude: HOME.latitude, longitude: HOME.longitude },
      },
    })
  const fleets = [
    await createFleet({ program: { seatsMin: 1, seatsMax: 2 } }),
    await createFleet({ program: { seatsMin: 1, seatsMax: 2 } }),
  ]
  for (let nth = 0; nth < 10; nth++) {
    const fleet = fleets[nth % 2] as (typeof fleets)[number]
    const area = AREAS[(nth * 3) % AREAS.length] as string
    const audience = nth % 3 === 0 ? 'closed' : 'open'
    const point = { latitude: HOME.latitude + nth / 50, longitude: HOME.longitude - nth / 80 }
    const visit = await scheduledVisit(
      fleet,
      { firstDay: inDays(9 + nth * 14 + (nth % 2)) },
      { input: { participants: 1, audience }, site: { areaCode: area, ...point } },
    )
    const takes = audience === 'open' ? nth % 4 : 0
    for (let person = 0; person < takes; person++) await registered(visit)
    const booking = await database().booking.findUniqueOrThrow({ where: { id: visit.bookingId } })
    const type = await database().trainingType.findUniqueOrThrow({ where: { id: fleet.trainingTypeId } })
    known.push({
      id: visit.bookingId,
      type: type.slug,
      ...{ area, audience },
      firstDay: booking.firstDay.toISOString().slice(0, 10),
      lastDay: booking.lastDay.toISOString().slice(0, 10),
      left: Math.max(0, booking.seats - takes),
      waiting: Math.max(0, takes - booking.seats),
      km: kmBetween(point, HOME),
    })
  }
  const last = known.pop() as Known
  const reason = 'Balai desa dipakai acara'
  accepted(await cancelVisit(await createStaffViewer(), { bookingId: last.id, sequence: 0, reason }, NOW))
})

/** The same by going through all of them. */
function naive(filter: ScheduleFilter): Known[] {
  const { from, to } = spanOf(filter)
  const area = filter.desa ?? filter.kecamatan
  return known
    .filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
    .filter(({ type }) => !filter.type || type === filter.type)
    .filter((visit) => !area || visit.area.startsWith(area))
    .filter(({ audience }) => !filter.audience || audience === filter.audience)
    .filter(({ left }) => !filter.free || left > 0)
    .sort((a, b) => (filter.near ? a.km - b.km : 0) || a.firstDay.localeCompare(b.firstDay) || a.id - b.id)
}

const day = fc.integer({ min: -10, max: 140 }).map((count) => inDays(count))
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

describe('visits are found', () => {
  test.prop(
    [
      fc.record({
        bulan: some(day.map((text) => text.slice(0, 7))),
        hari: some(day),
        dari: some(day),
        sampai: some(day),
        jenis: some(fc.constantFrom(0, 1)),
        wilayah: some(fc.constantFrom(...AREAS)),
        untuk: some(fc.constantFrom('warga', 'undangan')),
        kursi: some(fc.constant('ada')),
        dekat: some(fc.constant('32.16.71.2001')),
        tampilan: some(fc.constantFrom('bulan', 'agenda', 'peta')),
      }),
    ],
    { numRuns: 150 },
  )('as by going through all of them', async ({ jenis, wilayah, ...query }) => {
    const area = wilayah && { [wilayah.length > 8 ? 'desa' : 'kecamatan']: wilayah }
    const type = jenis === undefined ? {} : { jenis: known[jenis]?.type }
    const { filter } = readFilter({ ...query, ...type, ...area }, TODAY)
    const found = await findSchedule(PUBLIC, filter)
    const wanted = naive(filter)
    expect(found.visits.map(({ id, left, waiting }) => ({ id, left, waiting }))).toEqual(
      wanted.map(({ id, left, waiting }) => ({ id, left, waiting })),
    )
    expect(found.count).toBe(wanted.length)
    expect(found.free).toBe(wanted.filter(({ left }) => left > 0).length)
    for (const [nth, { km }] of found.visits.entries())
      if (filter.near) expect(km).toBeCloseTo(wanted[nth]?.km ?? -1, 1)
      else expect(km).toBeNull()
    const { to } = spanOf(filter)
    const later = naive({
      ...filter,
      day: null,
      range: { from: addDays(to, 1), to: addDays(to, 366) },
      view: 'agenda',
    })
    const next =
      later
        .filter(({ firstDay }) => firstDay > to)
        .map(({ firstDay }) => firstDay)
        .sort()[0] ?? null
    expect(found.next).toBe(wanted.length > 0 ? null : next)
  })
})
