import type { Database } from '#lib/database/client.ts'
import { insertRegistration } from '#lib/registrations/insert-steps.ts'
import { EDUCATIONS, WORK_STATES } from '#lib/registrations/registration.ts'
import { type Day, instantAt, toDateColumn } from '#lib/time/days.ts'
import { uuidOf } from './demo-requests.ts'

const HOUR = 3_600_000

interface DemoVisit {
  id: number
  sequence: number
  seats: number
  begins: Date
  /** When it was scheduled. */
  since: Date
}

/** How many people come to the visits ahead, the next one first: too few, too many, nobody to the last. */
function crowd(index: number, last: number, seats: number): number {
  if (index === 0) return 3
  if (index === last) return 0
  if (index === 1) return seats + 5
  return index === 3 ? seats + 2 : Math.ceil(seats * (0.4 + (index % 4) * 0.15))
}

/** Puts made-up people onto the lists of the visits ahead. */
export async function seatDemoPeople(db: Database, today: Day): Promise<void> {
  const visits = await db.booking.findMany({
    where: {
      demo: true,
      offerId: null,
      status: { in: ['tentative', 'confirmed'] },
      firstDay: { gt: toDateColumn(today) },
    },
    select: { id: true },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  })
  for (const [index, { id }] of visits.entries())
    await seat(db, id, (seats) => crowd(index, visits.length - 1, seats), today)
}

/** Puts made-up people onto the list of a visit that is about to begin. */
export async function seatBeforeStart(db: Database, bookingId: number, today: Day): Promise<void> {
  await seat(db, bookingId, (seats) => seats - (bookingId % 4), today)
}

async function seat(db: Database, id: number, count: (seats: number) => number, today: Day): Promise<void> {
  const [visit] = await db.$queryRaw<DemoVisit[]>`
    SELECT b.id, b.sequence, b.seats, (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) AS begins,
      (SELECT min(at) FROM history WHERE booking_id = b.id) AS since
    FROM bookings b WHERE b.id = ${id}`
  if (!visit) return
  const { since, begins, sequence, seats } = visit
  const people = count(seats)
  const keys = Array.from({ length: people }, (_, index) => uuidOf(`seat ${id} ${index}`))
  const there = await db.registration.findMany({
    where: { submissionKey: { in: keys } },
    select: { submissionKey: true },
  })
  const told = new Set(there.map(({ submissionKey }) => submissionKey))
  const areas = await db.area.findMany({
    where: { kind: { in: ['desa', 'kelurahan'] } },
    select: { code: true },
    orderBy: { code: 'asc' },
  })
  const until = Math.min(begins.getTime() - 24 * HOUR, instantAt(today).getTime() - HOUR)
  for (const [index, submissionKey] of keys.entries()) {
    if (told.has(submissionKey)) continue
    const at = new Date(since.getTime() + ((until - since.getTime()) * (index + 1)) / (people + 1))
    const number = id * 100 + index
    const person = {
      name: `Warga Contoh ${number}`,
      // No number of a phone begins like this.
      phone: `+62800${String(number).padStart(7, '0')}`,
      email: null,
      // There is no kecamatan with this number.
      nik: index % 3 === 0 ? `3216990101${String(number).padStart(6, '0')}` : null,
      birthYear: null,
      areaCode: areas[(number * 7) % areas.length]?.code ?? null,
      education: EDUCATIONS[2 + (number % 4)] ?? 'sma',
      workState: WORK_STATES[number % WORK_STATES.length] ?? 'seeking',
    }
    const newcomer = { bookingId: id, sequence, person, channel: 'self' as const, submissionKey, demo: true }
    if (!(await insertRegistration(db, { kind: 'public' }, newcomer, at)))
      throw new Error(`demo visit ${id} takes nobody`)
  }
}
