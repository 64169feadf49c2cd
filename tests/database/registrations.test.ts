import { describe, expect, test } from 'vitest'
import { hashOfToken } from '#lib/accounts/secret-steps.ts'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { tellRequesters } from '#lib/messages/notice-commands.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import { emptyRegistrations } from '#lib/registrations/empty-commands.ts'
import { hostCodeOf } from '#lib/registrations/host-code.ts'
import type { RegisterInput } from '#lib/registrations/schema.ts'
import { acceptSeat, lapseSeats, withdrawSeat } from '#lib/registrations/seat-commands.ts'
import { findTicket, findTicketViewer } from '#lib/registrations/ticket-queries.ts'
import { inDays, NOW, nineOn } from '#tests/support/clock.ts'
import { expectSeats } from '#tests/support/expect-seats.ts'
import { listOf, registered, registerInput, visitFor } from '#tests/support/registrations.ts'
import { accepted, refused, type TestVisit } from '#tests/support/visits.ts'

const HOUR = 3_600_000
const NIK = '3216065708950003'

const register = (visit: TestVisit, changes: Partial<RegisterInput> = {}, now = NOW) =>
  registerSelf({ kind: 'public' }, registerInput(visit, changes), now, '')

const giveUp = (seat: Awaited<ReturnType<typeof registered>>, now = NOW) =>
  withdrawSeat(seat.ticket, { registrationId: seat.id, reason: '' }, now)

describe('who registers', () => {
  test('has a ticket by a secret link, which shows the own number masked and nothing in clear is stored', async () => {
    const visit = await visitFor(2)
    const seat = await registered(visit, { name: 'Siti "Ayu" 👩‍🔧', nik: NIK, email: 'siti@uji.test' })
    const viewer = await findTicketViewer(hashOfToken(seat.token) as Uint8Array<ArrayBuffer>)
    const ticket = await findTicket(viewer ?? { kind: 'public' }, seat.id, NOW)
    expect(ticket).toMatchObject({ name: 'Siti "Ayu" 👩‍🔧', status: 'seated', nik: '321606••••••0003' })
    expect(ticket?.history.map(({ action }) => action)).toEqual(['register'])
    const [row] = await database().$queryRaw<{ text: string }[]>`
      SELECT string_agg(t::text, '') AS text FROM (
        SELECT r::text AS t FROM registrations r UNION ALL SELECT h::text FROM history h) everything`
    expect(row?.text).not.toContain(NIK)
    expect(row?.text).not.toContain(seat.token)
    const history = await database().historyEntry.findMany({ where: { registrationId: seat.id } })
    expect(JSON.stringify(history.map(({ id: _, ...entry }) => entry))).not.toContain('Siti')
  })

  test('sees no other ticket', async () => {
    const visit = await visitFor(2)
    const [one, other] = [await registered(visit), await registered(visit)]
    expect(await findTicket(one.ticket, other.id, NOW)).toBeNull()
    expect(refused(await withdrawSeat(one.ticket, { registrationId: other.id, reason: '' }, NOW))).toEqual({
      kind: 'unknown',
    })
    expect(await findTicketViewer(hashOfToken('A'.repeat(22)) as Uint8Array<ArrayBuffer>)).toBeNull()
  })

  test('is recognised by the NIK whatever the name, and may come back after giving up', async () => {
    const visit = await visitFor(2)
    const seat = await registered(visit, { nik: NIK })
    expect(refused(await register(visit, { nik: NIK }))).toEqual({ kind: 'already', by: 'nik' })
    accepted(await giveUp(seat))
    expect((await registered(visit, { nik: NIK })).place).toBe(2)
  })

  test('is warned of an odd NIK, and may say that it is right', async () => {
    const visit = await visitFor(2)
    const nik = '3216060013950003'
    expect(refused(await register(visit, { nik }))).toEqual({ kind: 'oddNik', oddities: ['month', 'day'] })
    expect((await registered(visit, { nik, nikIsRight: true })).status).toBe('seated')
  })

  test('needs what the program asks for', async () => {
    const visit = await visitFor(2, { program: { minAge: 17, residentsOnly: true, asksNik: 'required' } })
    const refusal = refused(await register(visit, { birthYear: 2015 }))
    expect(refusal).toMatchObject({ kind: 'unfit' })
    expect(refusal.kind === 'unfit' && refusal.unfit.map(({ field }) => field)).toEqual([
      'nik',
      'birthYear',
      'areaCode',
    ])
  })

  test('needs the code of the host where the visit is closed', async () => {
    const visit = await visitFor(2, { audience: 'closed' })
    expect(refused(await register(visit))).toEqual({ kind: 'code', given: false })
    expect(refused(await register(visit, { code: 'ABCD-EFGH' }))).toEqual({ kind: 'code', given: true })
    const code = hostCodeOf(env.secret, visit.bookingId).toLowerCase()
    expect((await registered(visit, { code })).status).toBe('seated')
  })

  test('comes too late once the visit has begun, or is cancelled', async () => {
    const visit = await visitFor(2, { firstDay: inDays(7) })
    expect(refused(await register(visit, {}, nineOn(inDays(7))))).toMatchObject({
      kind: 'closed',
      begun: true,
    })
    accepted(
      await cancelVisit(visit.staff, { bookingId: visit.bookingId, sequence: 0, reason: 'Unit rusak' }, NOW),
    )
    expect(refused(await register(visit))).toMatchObject({ kind: 'closed', status: 'cancelled' })
  })

  test('who fills in what only robots see is refused', async () => {
    const visit = await visitFor(2)
    expect(refused(await register(visit, { website: 'https://spam.test' }))).toEqual({ kind: 'robot' })
  })

  test('one address cannot fill a visit for ever', async () => {
    const visit = await visitFor(100)
    const answers = []
    for (let index = 0; index < 61; index++)
      answers.push(await registerSelf({ kind: 'public' }, registerInput(visit), NOW, '192.0.2.7'))
    expect(answers.slice(0, 60).every(({ ok }) => ok)).toBe(true)
    expect(answers[60]).toMatchObject({ ok: false, reason: { kind: 'tooMany' } })
    expect((await registerSelf({ kind: 'public' }, registerInput(visit), NOW, '192.0.2.8')).ok).toBe(true)
  })
})

test('a visit takes no more than 600 people in a quarter of an hour, whatever their addresses', async () => {
  const visit = await visitFor(200)
  const { bookingId } = visit
  const fill = (count: number) =>
    database().$transaction(async (tx) => {
      const [{ arrivals }] = await tx.$queryRaw<[{ arrivals: number }]>`
        UPDATE seat_counts SET seated = least(seats, arrivals + ${count}),
          waiting = arrivals + ${count} - least(seats, arrivals + ${count}), arrivals = arrivals + ${count}
        WHERE booking_id = ${bookingId} RETURNING arrivals`
      await tx.$executeRaw`
        INSERT INTO registrations (booking_id, place, status, status_since, name, phone, person_hash, education,
          work_state, nonce, token_hash, submission_key, consent_at, created_at)
        SELECT ${bookingId}, n, (CASE WHEN n <= 200 THEN 'seated' ELSE 'waitlisted' END)::registration_status, now(),
          'Robot ' || n, '+6281234567890', sha256(n::text::bytea), 'sma', 'seeking', 'x',
          sha256((${bookingId} || '-' || n)::bytea), gen_random_uuid(), now(), now()
        FROM generate_series(${arrivals - count + 1}::int, ${arrivals}::int) n`
    })
  await fill(599)
  expect((await register(visit)).ok).toBe(true)
  // Whoever registered by the clock of the tests did so long ago by that of the database.
  await fill(600)
  expect(refused(await register(visit))).toMatchObject({ kind: 'tooMany' })
  await database().$executeRaw`UPDATE registrations SET created_at = now() - interval '16 minutes'
    WHERE booking_id = ${bookingId}`
  expect((await register(visit)).ok).toBe(true)
})

describe('a visit that changes while forms are open', () => {
  test('is told of where it moved, and taken by the same form once that was seen; a confirmation is no change', async () => {
    const visit = await visitFor(2, { firstDay: inDays(7) })
    const { bookingId, staff, input } = visit
    accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
    expect((await registered(visit)).status).toBe('seated')
    const move = { ...input, bookingId, sequence: 1, firstDay: inDays(21), reason: 'Jalan banjir' }
    accepted(await moveVisit(staff, move, NOW))
    const form = registerInput(visit)
    const refusal = refused(await registerSelf({ kind: 'public' }, form, NOW, ''))
    expect(refusal).toMatchObject({ kind: 'changed', sequence: 2, firstDay: inDays(21) })
    accepted(await registerSelf({ kind: 'public' }, { ...form, sequence: 2 }, NOW, ''))
    await expectSeats()
  })

  test('tells everybody on the list when it moves and when it is cancelled, two of one phone too', async () => {
    const visit = await visitFor(1, { firstDay: inDays(7) })
    const phone = '+6281200000001'
    const people = [await registered(visit, { phone }), await registered(visit, { phone })]
    await tellRequesters(() => NOW)
    const { bookingId, staff, input } = visit
    const move = { ...input, bookingId, sequence: 0, firstDay: inDays(21), reason: 'Jalan banjir' }
    accepted(await moveVisit(staff, move, NOW))
    accepted(await cancelVisit(staff, { bookingId, sequence: 1, reason: 'Unit rusak berat' }, NOW))
    await tellRequesters(() => NOW)
    for (const { id } of people) {
      const told = await database().message.findMany({
        where: { registrationId: id },
        orderBy: { id: 'asc' },
      })
      expect(told.slice(1).map(({ template }) => template)).toEqual(['seatMoved', 'seatCancelled'])
      expect(told.at(-1)?.body).toContain('Unit rusak berat')
    }
  })
})

describe('a seat that is passed on', () => {
  test('goes to the first in line with a deadline, and on when nobody accepts', async () => {
    const visit = await visitFor(1)
    const people = [await registered(visit), await registered(visit), await registered(visit)]
    const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
    accepted(await giveUp(first))
    const statuses = async () => (await listOf(visit)).map(({ status }) => status)
    expect(await statuses()).toEqual(['withdrawn', 'seated', 'waitlisted'])
    const late = new Date(NOW.getTime() + 25 * HOUR)
    expect(refused(await acceptSeat(second.ticket, { registrationId: second.id }, late))).toMatchObject({
      kind: 'overdue',
    })
    expect(await lapseSeats(late)).toBe(1)
    expect(await lapseSeats(late)).toBe(0)
    expect(await statuses()).toEqual(['withdrawn', 'lapsed', 'seated'])
    accepted(await acceptSeat(third.ticket, { registrationId: third.id }, late))
    expect(await lapseSeats(new Date(late.getTime() + 48 * HOUR))).toBe(0)
    await expectSeats()
    await tellRequesters(() => NOW)
    const told = await database().message.findMany({
      where: { registrationId: second.id },
      orderBy: { id: 'asc' },
    })
    expect(told.map(({ template }) => template)).toEqual(['joinWaitingList', 'promote', 'lapseSeat'])
    expect(told[1]?.body).toContain('Terima kursinya paling lambat')
  })

  test('is the person’s at once when the visit is about to begin', async () => {
    const visit = await visitFor(1, { firstDay: inDays(1) })
    const [first] = [await registered(visit), await registered(visit)]
    accepted(await giveUp(first as Awaited<ReturnType<typeof registered>>, nineOn(inDays(0))))
    expect((await listOf(visit))[1]).toMatchObject({ status: 'seated', acceptBy: expect.any(Date) })
    const near = await visitFor(1, { firstDay: inDays(1) })
    const [one] = [await registered(near), await registered(near)]
    accepted(
      await giveUp(
        one as Awaited<ReturnType<typeof registered>>,
        new Date(nineOn(inDays(1)).getTime() - 5 * HOUR),
      ),
    )
    expect((await listOf(near))[1]).toMatchObject({ status: 'seated', acceptBy: null })
  })
})

test('what tells of a person goes when its time is over, what is counted stays', async () => {
  const visit = await visitFor(2, { firstDay: inDays(7) })
  const seat = await registered(visit, { name: 'Siti', nik: NIK, email: 'siti@uji.test' })
  const row = () => database().registration.findUniqueOrThrow({ where: { id: seat.id } })
  const { personHash } = await row()
  await emptyRegistrations(NOW)
  expect((await row()).name).toBe('Siti')
  await emptyRegistrations(nineOn(inDays(800)))
  expect(await row()).toMatchObject({
    ...{ name: '', phone: '', email: null, nikCipher: null, nikHash: null },
    ...{ education: 'sma', status: 'seated', emptiedAt: expect.any(Date) },
  })
  expect((await row()).personHash).not.toEqual(personHash)
  expect(await findTicket(seat.ticket, seat.id, NOW)).toMatchObject({ name: '', nik: null })
})
