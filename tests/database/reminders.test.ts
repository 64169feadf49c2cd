import { beforeEach, describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { remindSeats } from '#lib/registrations/remind-commands.ts'
import { withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { registered, visitFor } from '#tests/support/registrations.ts'
import { accepted, type TestVisit } from '#tests/support/visits.ts'

let visit: TestVisit
let firstDay: Day
let days = 30

beforeEach(async () => {
  // Each on a day of its own: what is due is due for every visit of a day.
  days += 14
  firstDay = inDays(days)
  visit = await visitFor(1, { firstDay })
})

const at = (daysBefore: number, hour: number, minute = 0) =>
  instantAt(addDays(firstDay, -daysBefore), hour * 60 + minute)

async function toldOf(registrationId: number): Promise<string[]> {
  const rows = await database().message.findMany({
    where: { registrationId, template: { startsWith: 'remind' } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ template }) => template)
}

describe('who has a seat', () => {
  test('is reminded a week before, a day before and in the morning, each once', async () => {
    const { id } = await registered(visit)
    const clock = [at(8, 10), at(7, 8, 59), at(7, 9), at(7, 9, 10), at(3, 10), at(1, 9), at(1, 9, 10)]
    for (const now of [...clock, at(0, 5, 29), at(0, 5, 30), at(0, 5, 40)]) await remindSeats(now)
    expect(await toldOf(id)).toEqual(['remindWeek', 'remindDay', 'remindMorning'])
    const links = await database().message.findMany({ where: { registrationId: id }, select: { link: true } })
    for (const { link } of links) expect(link).toMatch(/^\/tiket\/\{ticket:[\w-]+\}\/batal$/)
  })

  test('is not told late of what has passed', async () => {
    const { id } = await registered(visit)
    for (const now of [at(7, 21), at(6, 9), at(1, 21), at(0, 8), at(0, 12)]) await remindSeats(now)
    expect(await toldOf(id)).toEqual([])
  })

  test('and came two days before gets only what still makes sense', async () => {
    const { id } = await registered(visit, {}, at(2, 10))
    for (const now of [at(2, 10, 10), at(1, 9), at(0, 6)]) await remindSeats(now)
    expect(await toldOf(id)).toEqual(['remindDay', 'remindMorning'])
  })

  test('and came on the very day is not told twice', async () => {
    const { id } = await registered(visit, {}, at(1, 11))
    await remindSeats(at(1, 11, 10))
    expect(await toldOf(id)).toEqual([])
  })

  test('is reminded once by two processes at once', async () => {
    const { id } = await registered(visit)
    const counts = await Promise.all(Array.from({ length: 6 }, () => remindSeats(at(1, 9))))
    expect(counts.toSorted()).toEqual([0, 0, 0, 0, 0, 1])
    expect(await toldOf(id)).toEqual(['remindDay'])
  })
})

describe('nobody is reminded', () => {
  test('of a visit that was cancelled', async () => {
    const { id } = await registered(visit)
    const { bookingId, staff } = visit
    accepted(await cancelVisit(staff, { bookingId, sequence: 0, reason: 'Jalan terputus banjir' }, NOW))
    await remindSeats(at(7, 9))
    expect(await toldOf(id)).toEqual([])
  })

  test('of days that a visit moved away from, but of those it has now', async () => {
    const { id } = await registered(visit)
    await remindSeats(at(7, 9))
    const { bookingId, staff, input } = visit
    const later = addDays(firstDay, 7)
    const move = { ...input, bookingId, sequence: 0, firstDay: later, reason: 'Jalan terputus banjir' }
    accepted(await moveVisit(staff, move, at(6, 9)))
    await remindSeats(at(1, 9))
    expect(await toldOf(id)).toEqual(['remindWeek'])
    await remindSeats(instantAt(addDays(later, -7), 9 * 60))
    expect(await toldOf(id)).toEqual(['remindWeek', 'remindWeek'])
  })

  test('who waits, or has given the seat up', async () => {
    const { id, ticket } = await registered(visit)
    const next = await registered(visit)
    await remindSeats(at(7, 9))
    accepted(await withdrawSeat(ticket, { registrationId: id, reason: '' }, at(2, 10)))
    await remindSeats(at(1, 10))
    expect(await toldOf(id)).toEqual(['remindWeek'])
    // The seat that was passed on is not accepted yet.
    expect(await toldOf(next.id)).toEqual([])
  })
})
