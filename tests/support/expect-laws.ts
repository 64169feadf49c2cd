import { expect } from 'vitest'
import { findCalendar } from '#lib/calendar/queries.ts'
import { convoyPeriod } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import type { Offer } from '#lib/database/generated/client.ts'
import { MOST_DATES } from '#lib/offers/offer.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { restOn } from '#lib/time/working-days.ts'
import { expectWays } from './expect-ways.ts'
import { findOverlaps } from './state.ts'

const LIVE = ['tentative', 'confirmed', 'running', 'completed']

async function everyBooking() {
  return database().booking.findMany({
    include: {
      claims: { where: { releasedAt: null }, include: { resource: { include: { unit: true } } } },
      sessions: { orderBy: { day: 'asc' } },
      history: true,
      visitRequest: true,
      program: { include: { trainingType: true } },
    },
  })
}

type Booked = Awaited<ReturnType<typeof everyBooking>>[number]

/** Laws 1, 4, 5 and 7, and that claims, sessions, bookings and requests tell the same story. */
export async function expectLaws(): Promise<void> {
  expect(await findOverlaps(), 'law 1').toEqual([])
  await expectWays()
  const { holidays } = await findCalendar(database())
  const bookings = await everyBooking()
  for (const booking of bookings) {
    const at = `booking ${booking.id}, ${booking.status}`
    expectConvoy(booking, at)
    for (const { day } of booking.sessions)
      expect(restOn(fromDateColumn(day), booking.program, holidays), `law 7: ${at}`).toBeNull()
    if (['confirmed', 'running', 'completed'].includes(booking.status))
      expect(booking.siteReady || booking.readinessWaiver, `law 4: ${at}`).toBeTruthy()
    expect(booking.history, `law 5: ${at}`).toHaveLength(booking.sequence + 1)
  }
  const offers = await database().offer.findMany()
  for (const offer of offers) expectOffer(offer, bookings)
  const requests = await database().visitRequest.findMany({ include: { history: true } })
  for (const { id, status, queuedAt, history } of requests) {
    const live = bookings.filter(
      (one) => one.visitRequestId === id && one.offerId === null && LIVE.includes(one.status),
    )
    const open = offers.filter((offer) => offer.visitRequestId === id && offer.status === 'open')
    expect(open, `offers of request ${id}, ${status}`).toHaveLength(status === 'offered' ? 1 : 0)
    const expected = { scheduled: 1, completed: 1 }[status as string] ?? 0
    expect(live, `request ${id} is ${status}`).toHaveLength(expected)
    if (status === 'completed') expect(live[0]?.status).toBe('completed')
    const verified = history.findLast(({ action }) => action === 'verify')
    expect(queuedAt, `law 3: request ${id} keeps its place`).toEqual(verified?.at ?? null)
  }
}

/** An open offer holds its dates; a closed one holds nothing, and only an accepted one became a visit. */
function expectOffer({ id, visitRequestId, status, acceptedBookingId }: Offer, bookings: Booked[]): void {
  const at = `offer ${id}, ${status}`
  const dates = bookings.filter(({ offerId }) => offerId === id)
  const held = dates.filter(({ claims }) => claims.length > 0)
  if (status === 'open') {
    expect(held.length, at).toBeGreaterThan(0)
    expect(held.length, at).toBeLessThanOrEqual(MOST_DATES)
    expect(held, at).toEqual(dates)
  } else expect(held, at).toEqual([])
  for (const date of dates) expect(date.visitRequestId, at).toBe(visitRequestId)
  const accepted = bookings.find((one) => one.id === acceptedBookingId)
  if (accepted) expect([accepted.visitRequestId, accepted.offerId], at).toEqual([visitRequestId, null])
}

function expectConvoy(
  { status, claims, sessions, trainingDays, program, firstDay, lastDay }: Booked,
  at: string,
): void {
  if (status === 'cancelled') {
    expect(claims, at).toEqual([])
    return
  }
  if (status === 'interrupted') return
  const kinds = (kind: string) => claims.filter(({ resource }) => resource.kind === kind).length
  expect([kinds('unit'), kinds('instructor'), kinds('kit')], `convoy of ${at}`).toEqual([
    program.unitsNeeded,
    program.instructorsNeeded,
    program.kitsNeeded,
  ])
  expect(sessions, `sessions of ${at}`).toHaveLength(trainingDays)
  expect([sessions[0]?.day, sessions.at(-1)?.day], `days of ${at}`).toEqual([firstDay, lastDay])
  const times = sessions.map((session) => ({ ...session, day: fromDateColumn(session.day) }))
  const period = convoyPeriod(times, { ...program, trainingTypeName: program.trainingType.name })
  for (const claim of claims) {
    const extra = claim.resource.unit ?? { setupMinutes: 0, teardownMinutes: 0 }
    const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000
    expect(minutes(claim.startsAt, period.startsAt), `claims of ${at}`).toBe(
      claim.travelInMinutes + extra.setupMinutes,
    )
    expect(minutes(period.endsAt, claim.endsAt), `claims of ${at}`).toBe(
      claim.travelOutMinutes + extra.teardownMinutes,
    )
  }
}
