import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { toFeed } from '#lib/schedule/feed.ts'
import { findFeed } from '#lib/schedule/visit-queries.ts'
import { NOW, nineOn, TODAY } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'
const reason = 'Balai desa dipakai acara; maaf, ya'

/** The feed of one training type, read as a calendar program would. */
async function feedOf(trainingTypeId: number, month: string | null = null) {
  const { slug } = await database().trainingType.findUniqueOrThrow({ where: { id: trainingTypeId } })
  const visits = await findFeed(PUBLIC, { month, type: slug, kecamatan: null }, TODAY)
  const text = toFeed('Uji', visits, 'https://jadwal.uji.test')
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })
  return { text, calendar, events }
}

describe('the calendar feed', () => {
  test('is a calendar of training days in Jakarta', async () => {
    const { fleet, bookingId } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { text, calendar, events } = await feedOf(fleet.trainingTypeId)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT1H')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Uji')
    const zone = calendar.getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Jakarta')
    expect(events).toHaveLength(8)
    expect(events[0]).toEqual({
      uid: `kunjungan-${bookingId}-hari-1@jadwal.uji.test`,
      sequence: 0,
      status: 'TENTATIVE',
      summary: expect.stringMatching(/^Rencana: Uji di .+ \(hari 1 dari 8\)$/),
      start: '2026-08-10T08:00:00',
      end: '2026-08-10T15:00:00',
      zone: 'Asia/Jakarta',
      stamp: '2026-08-03T02:00:00Z',
    })
    // 16 August is a Sunday, 17 August a holiday: nobody's calendar is blocked on days of rest.
    const days = events.map(({ start }) => start.slice(8, 10))
    expect(days).toEqual('10 11 12 13 14 15 18 19'.split(' '))
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('keeps the UID of each training day through every change, and counts the changes', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, staff, fleet, input } = visit
    const before = await feedOf(fleet.trainingTypeId)
    const { unitIds, instructorIds, kitIds } = input
    const to = { bookingId, sequence: 0, unitIds, instructorIds, kitIds, firstDay: '2026-08-24', reason }
    accepted(await moveVisit(staff, to, nineOn('2026-08-04')))
    const moved = await feedOf(fleet.trainingTypeId)
    expect(moved.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    expect(moved.events[0]).toMatchObject({
      sequence: 1,
      start: '2026-08-24T08:00:00',
      stamp: '2026-08-04T02:00:00Z',
    })
    accepted(await confirmVisit(staff, { bookingId, sequence: 1, readinessWaiver: '' }, NOW))
    const confirmed = await feedOf(fleet.trainingTypeId)
    expect(confirmed.events[7]).toMatchObject({ sequence: 2, status: 'CONFIRMED' })
    accepted(await cancelVisit(staff, { bookingId, sequence: 2, reason }, NOW))
    const cancelled = await feedOf(fleet.trainingTypeId)
    expect(cancelled.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    for (const event of cancelled.events)
      expect(event).toMatchObject({
        sequence: 3,
        status: 'CANCELLED',
        summary: expect.stringMatching(/^Dibatalkan: /),
      })
  })

  test('strikes out the days that a shortened visit has no more, and takes them back when it grows', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, staff, fleet, input } = visit
    const { unitIds, instructorIds, kitIds } = input
    const seen = { bookingId, unitIds, instructorIds, kitIds, firstDay: MONDAY, reason }
    accepted(await moveVisit(staff, { ...seen, sequence: 0, trainingDays: 5 }, NOW))
    const { events } = await feedOf(fleet.trainingTypeId)
    const before = Array.from(
      { length: 8 },
      (_, index) => `kunjungan-${bookingId}-hari-${index + 1}@jadwal.uji.test`,
    )
    expect(events.map(({ uid }) => uid)).toEqual(before)
    expect(events.map(({ status }) => status)).toEqual([
      ...Array(5).fill('TENTATIVE'),
      ...Array(3).fill('CANCELLED'),
    ])
    expect(events[7]).toMatchObject({
      sequence: 1,
      summary: expect.stringMatching(/^Dibatalkan: .+hari 8 tidak jadi/),
    })
    expect(events[4]?.summary).toContain('hari 5 dari 5')
    accepted(await moveVisit(staff, { ...seen, sequence: 1, trainingDays: 9 }, NOW))
    const longer = await feedOf(fleet.trainingTypeId)
    expect(longer.events).toHaveLength(9)
    for (const event of longer.events) expect(event).toMatchObject({ sequence: 2, status: 'TENTATIVE' })
  })

  test('of one month keeps a visit that was moved out of it, at its new date', async () => {
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { bookingId, staff, fleet, input } = visit
    const { unitIds, instructorIds, kitIds } = input
    const to = { bookingId, sequence: 0, unitIds, instructorIds, kitIds, firstDay: '2026-10-05', reason }
    accepted(await moveVisit(staff, to, NOW))
    const august = await feedOf(fleet.trainingTypeId, '2026-08')
    expect(august.events[0]).toMatchObject({ sequence: 1, start: '2026-10-05T08:00:00' })
    expect((await feedOf(fleet.trainingTypeId, '2026-12')).events).toEqual([])
  })

  test('says names with commas, lines and emoji as they are, in lines of 75 octets', async () => {
    const name = 'Balai "Desa"; Blok A, RT 01\\RW 02 🛠️ بيت التدريب'
    const visit = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    await database().site.update({
      where: { id: visit.siteId },
      data: { name, address: `Jalan Raya\nGang 2, ${'no. 7; '.repeat(30)}` },
    })
    const { text, calendar } = await feedOf(visit.fleet.trainingTypeId)
    const [event] = calendar.getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe(`Rencana: Uji di ${name} (hari 1 dari 8)`)
    expect(event?.getFirstPropertyValue('location')).toContain('Jalan Raya\nGang 2, no. 7; no. 7;')
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      // No character was cut in two.
      expect(line).not.toContain('\uFFFD')
    }
  })

  test('is the same text as long as nothing has changed', async () => {
    const { fleet } = await scheduledVisit(await createFleet(), { firstDay: MONDAY })
    const { text } = await feedOf(fleet.trainingTypeId)
    expect((await feedOf(fleet.trainingTypeId)).text).toBe(text)
  })
})
