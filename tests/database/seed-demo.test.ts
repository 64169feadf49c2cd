import { expect, test } from 'vitest'
import { signIn } from '#lib/accounts/commands.ts'
import { database } from '#lib/database/client.ts'
import type { PrismaClient } from '#lib/database/generated/client.ts'
import { addDays, type Day, fromDateColumn, instantAt, toDateColumn } from '#lib/time/days.ts'
import { seedDemo } from '#prisma/seed/demo-data.ts'
import { findPlanFacts } from '#prisma/seed/demo-fleet.ts'
import { ITINERARIES } from '#prisma/seed/demo-itinerary.ts'
import { planDemo } from '#prisma/seed/demo-plan.ts'
import { visitStories, wishStories } from '#prisma/seed/demo-stories.ts'
import { seedIfEmpty } from '#prisma/seed/run.ts'
import { DEMO_SIGN_INS } from '#prisma/seed/sign-ins.ts'
import { onFreshDatabase } from '#tests/support/another-database.ts'

const LEGS = Object.values(ITINERARIES).flat().length

async function expectSound(db: PrismaClient, today: Day) {
  const overlaps = await db.$queryRaw`
    SELECT a.id, b.id FROM claims a JOIN claims b ON a.id < b.id AND a.resource_id = b.resource_id
      AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    WHERE a.released_at IS NULL AND b.released_at IS NULL`
  expect(overlaps).toEqual([])

  const bookings = await db.booking.findMany({
    include: { program: true, sessions: true, claims: { include: { resource: true } }, visitRequest: true },
  })
  for (const { status, claims, sessions, program, visitRequest, ...booking } of bookings) {
    const live = claims.filter(({ releasedAt }) => releasedAt === null)
    const kinds = live.map(({ resource }) => resource.kind).toSorted()
    const { instructorsNeeded, kitsNeeded, trainingDays } = program
    const convoy = [...Array(instructorsNeeded).fill('instructor'), ...Array(kitsNeeded).fill('kit'), 'unit']
    expect(kinds).toEqual(status === 'cancelled' ? [] : convoy)
    expect(sessions).toHaveLength(status === 'interrupted' ? 4 : trainingDays)
    expect(booking.seats).toBeGreaterThanOrEqual(visitRequest.participants)
    const [first, last] = [fromDateColumn(booking.firstDay), fromDateColumn(booking.lastDay)]
    expect(last).toBe(
      sessions
        .map(({ day }) => fromDateColumn(day))
        .toSorted()
        .at(-1),
    )
    if (status === 'running') expect(first < today && today <= last).toBe(true)
    if (status === 'tentative' || status === 'confirmed') expect(first > today).toBe(true)
    if (status === 'completed' || status === 'interrupted') expect(last < today).toBe(true)
  }
  return bookings
}

test('on every day of three years the whole plan fits and lies on the right side of today', async () => {
  await onFreshDatabase(async (db) => {
    await seedDemo(db, '2026-11-24')
    const facts = await findPlanFacts(db, '2026-11-24')
    expect(facts.busy.size, 'demo claims are not in the way of the plan').toBe(0)
    for (let today = '2026-01-01'; today < '2029-01-01'; today = addDays(today, 1)) {
      const { slots, outages } = planDemo({ ...facts, today, busy: new Map() })
      expect(slots.length + outages.length, today).toBe(LEGS)
      for (const { key, deeds, draftedAt, windowStart, windowEnd } of [
        ...visitStories(slots, today),
        ...wishStories(today),
      ]) {
        const instants = deeds.map(({ at }) => at.getTime())
        expect(instants, `${today} ${key}`).toEqual(instants.toSorted((a, b) => a - b))
        expect(Math.max(0, ...instants), `${today} ${key}`).toBeLessThan(instantAt(today).getTime())
        expect(Math.min(+draftedAt, ...instants), `${today} ${key}`).toBeLessThan(
          instantAt(windowStart).getTime(),
        )
        expect(windowStart < windowEnd).toBe(true)
      }
    }
  })
})

// An ordinary day, a national holiday, Idulfitri, the turn of the year, a Sunday of Ramadan, and a year whose
// holidays nobody knows.
test.for(['2026-11-24', '2026-08-17', '2026-03-21', '2027-01-01', '2027-02-14', '2030-06-05'])(
  'demo data around %s is whole, marked as demo, and true on that day',
  async (today) => {
    await onFreshDatabase(async (db) => {
      await seedIfEmpty(db, { demo: true, now: instantAt(today, 5) })
      const bookings = await expectSound(db, today)
      const statuses = new Set(bookings.map(({ status }) => status))
      expect([...statuses].toSorted()).toEqual([
        'cancelled',
        'completed',
        'confirmed',
        'interrupted',
        'running',
        'tentative',
      ])
      const requests = await db.visitRequest.findMany()
      expect(new Set(requests.map(({ status }) => status)).size, 'statuses of requests').toBe(9)
      const offer = await db.offer.findFirstOrThrow()
      expect(offer.status).toBe('open')
      expect(offer.answerBy > instantAt(addDays(today, 5))).toBe(true)
      expect(await db.booking.count({ where: { offerId: offer.id } })).toBe(2)
      expect(new Set(requests.map(({ source }) => source)).size, 'sources of requests').toBe(3)
      for (const days of [-60, -30, 0, 30, 60, 90]) {
        const day = toDateColumn(addDays(today, days))
        const near = bookings.filter(
          ({ firstDay, lastDay }) =>
            Math.abs(+firstDay - +day) < 15 * 86_400_000 || (firstDay <= day && day <= lastDay),
        )
        expect(near.length, `visits about ${days} days from today`).toBeGreaterThan(0)
      }
      const unmarked = await Promise.all([
        db.booking.count({ where: { demo: false } }),
        db.visitRequest.count({ where: { demo: false } }),
        db.organization.count({ where: { demo: false } }),
        db.account.count({ where: { demo: false } }),
        db.blackout.count({ where: { demo: false } }),
        db.resource.count({ where: { demo: false, kind: { not: 'unit' } } }),
        db.site.count({ where: { demo: false, organizationId: { not: null } } }),
        db.registration.count({ where: { demo: false } }),
      ])
      expect(unmarked).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
      const lists = await db.seatCount.findMany({
        where: { open: true, booking: { firstDay: { gt: toDateColumn(today) } } },
      })
      expect(lists.filter(({ waiting }) => waiting > 0).length, 'visits with a waiting list').toBeGreaterThan(
        0,
      )
      expect(lists.filter(({ seated }) => seated === 0).length, 'visits nobody comes to').toBeGreaterThan(0)
      expect(
        lists.filter(({ seated }) => seated === 3).length,
        'visits to which too few come',
      ).toBeGreaterThan(0)
      expect(await db.historyEntry.count({ where: { at: { gte: instantAt(today) } } })).toBe(0)
      const blackouts = await db.blackout.findMany({ include: { claims: true } })
      expect(blackouts.length).toBeGreaterThanOrEqual(4)
      for (const { claims } of blackouts) expect(claims).toHaveLength(1)
    })
  },
)

const told = (db: PrismaClient) =>
  db.booking.findMany({
    // Dates of an offer have keys of chance; whether they are there is in the history.
    where: { offerId: null },
    select: { status: true, firstDay: true, lastDay: true, sequence: true, submissionKey: true },
    orderBy: { submissionKey: 'asc' },
  })

test('demo data that was cut off anywhere is finished by the next start, around the day it began', async () => {
  await onFreshDatabase(async (whole) => {
    await seedIfEmpty(whole, { demo: true, now: instantAt('2026-11-24') })
    const expected = await told(whole)
    const entries = await whole.historyEntry.count()
    await onFreshDatabase(async (db) => {
      await db.$executeRaw`CREATE SEQUENCE power`
      await db.$executeRaw`CREATE FUNCTION cut_power() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF nextval('power') % 150 = 0 THEN RAISE 'power cut'; END IF; RETURN NEW; END $$`
      await db.$executeRaw`CREATE TRIGGER cut_power BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION cut_power()`
      let cuts = 0
      for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'])
        await seedIfEmpty(db, { demo: true, now: instantAt(day) }).catch((error: Error) => {
          expect(error.message).toContain('power cut')
          cuts += 1
        })
      expect(cuts).toBeGreaterThanOrEqual(3)
      expect(await told(db)).toEqual(expected)
      expect(await db.historyEntry.count()).toBe(entries)
      const once = await db.booking.count()
      await seedIfEmpty(db, { demo: true, now: instantAt('2027-02-01') })
      expect(await db.booking.count()).toBe(once)
    })
  })
})

test('demo data keeps out of the way of real visits and of what staff changed', async () => {
  await onFreshDatabase(async (db) => {
    const today = '2026-11-24'
    const unit = await db.unit.findUniqueOrThrow({ where: { code: 'MTU-01' } })
    const days = { firstDay: toDateColumn(today), lastDay: toDateColumn(addDays(today, 30)) }
    const period = { startsAt: instantAt(today), endsAt: instantAt(addDays(today, 31)) }
    await db.blackout.create({
      data: {
        resourceId: unit.resourceId,
        kind: 'maintenance',
        ...days,
        claims: { create: { resourceId: unit.resourceId, ...period } },
      },
    })
    await db.unitProgram.deleteMany({ where: { program: { slug: 'cukur-8' } } })
    await db.program.update({ where: { slug: 'mua-8' }, data: { archivedAt: new Date() } })
    await seedDemo(db, today)
    const bookings = await expectSound(db, today)
    expect(bookings.length).toBeGreaterThan(10)
    expect(bookings.filter(({ program }) => ['cukur-8', 'mua-8'].includes(program.slug))).toEqual([])
  })
})

test('everybody who is named can sign in', async () => {
  const db = database()
  await seedIfEmpty(db, { demo: true, now: instantAt('2026-11-24') })
  for (const { email, password } of DEMO_SIGN_INS) {
    expect(password.length).toBeGreaterThanOrEqual(10)
    expect(await signIn({ email, password }, '127.0.0.1', new Headers()), email).toMatchObject({ ok: true })
  }
})
