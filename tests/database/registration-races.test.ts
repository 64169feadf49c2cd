import { describe, expect, test } from 'vitest'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import { acceptSeat, lapseSeats, withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { NOW } from '#tests/support/clock.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { listOf, registered, registerInput, visitFor } from '#tests/support/registrations.ts'

const PUBLIC = { kind: 'public' } as const
const register = (input: ReturnType<typeof registerInput>) => registerSelf(PUBLIC, input, NOW, '')

describe('law 2 under concurrency', () => {
  test('60 people for 16 seats at once: 16 seated, nobody lost, the line is the order of arrival', async () => {
    const visit = await visitFor(16)
    const people = Array.from({ length: 60 }, () => registerInput(visit))
    const answers = await Promise.all(people.map(register))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const list = await listOf(visit)
    expect(list.map(({ place }) => place)).toEqual(people.map((_, index) => index + 1))
    expect(list.map(({ status }) => status)).toEqual(
      people.map((_, index) => (index < 16 ? 'seated' : 'waitlisted')),
    )
    await expectSeats()
  })

  test('one form sent 20 times at once makes one seat, and each sending the same answer', async () => {
    const visit = await visitFor(16)
    const input = registerInput(visit)
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.ok).toBe(true)
    expect(await listOf(visit)).toHaveLength(1)
    await expectSeats()
  })

  test('one person on 20 forms at once gets one seat', async () => {
    const visit = await visitFor(16)
    const { name, phone } = registerInput(visit)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => register(registerInput(visit, { name, phone }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok) expect(answer.reason).toEqual({ kind: 'already', by: 'person' })
    await expectSeats()
  })

  test('5 of 16 withdraw at once, while others come: exactly the first 5 in line are promoted', async () => {
    const visit = await visitFor(16)
    const people: Awaited<ReturnType<typeof registered>>[] = []
    for (let index = 0; index < 26; index++) people.push(await registered(visit))
    const leaving = [1, 4, 7, 10, 15].map((index) => people[index] as (typeof people)[number])
    const results = await Promise.all([
      ...leaving.map(({ ticket, id }) => withdrawSeat(ticket, { registrationId: id, reason: '' }, NOW)),
      ...Array.from({ length: 10 }, () => register(registerInput(visit))),
    ])
    expect(results.every(({ ok }) => ok)).toBe(true)
    const list = await listOf(visit)
    const promoted = list.filter(({ acceptBy }) => acceptBy !== null).map(({ place }) => place)
    expect(promoted).toEqual([17, 18, 19, 20, 21])
    await expectSeats()
  })

  test('accepting, giving up and running out in the same instant come to one thing, 40 times over', async () => {
    const visit = await visitFor(2)
    let holders = [await registered(visit), await registered(visit)]
    const ends = new Set<string>()
    for (let round = 0; round < 40; round++) {
      const next = await registered(visit)
      const [leaver] = holders as [(typeof holders)[number]]
      await withdrawSeat(leaver.ticket, { registrationId: leaver.id, reason: '' }, NOW)
      const late = new Date(NOW.getTime() + 25 * 3_600_000)
      const step = { registrationId: next.id }
      const rivals = [
        () => acceptSeat(next.ticket, step, NOW),
        () => withdrawSeat(next.ticket, { ...step, reason: '' }, NOW),
        () => lapseSeats(late),
      ]
      await Promise.all([...rivals.slice(round % 3), ...rivals.slice(0, round % 3)].map((rival) => rival()))
      const row = (await listOf(visit)).find(({ id }) => id === next.id)
      ends.add(String(row?.status))
      await expectSeats()
      holders = [...holders.slice(1), next].filter(({ id }) => id !== next.id || row?.status === 'seated')
      while (holders.length < 2) holders.push(await registered(visit))
    }
    expect(ends.size).toBeGreaterThan(1)
  }, 60_000)

  test('a visit cancelled while people register and withdraw leaves nobody promoted into it', async () => {
    const visit = await visitFor(4)
    const people: Awaited<ReturnType<typeof registered>>[] = []
    for (let index = 0; index < 8; index++) people.push(await registered(visit))
    const results = await Promise.all([
      ...people
        .slice(0, 3)
        .map(({ ticket, id }) => withdrawSeat(ticket, { registrationId: id, reason: '' }, NOW)),
      cancelVisit(visit.staff, { bookingId: visit.bookingId, sequence: 0, reason: 'Unit rusak berat' }, NOW),
      ...Array.from({ length: 6 }, () => register(registerInput(visit))),
    ])
    expect(results[3]?.ok).toBe(true)
    await expectSeats()
  })
})
