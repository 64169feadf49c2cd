import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '#lib/accounts/viewer.ts'
import { EVERYTHING } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { findParticipant } from '#lib/registrations/office-person-queries.ts'
import { findParticipants } from '#lib/registrations/office-queries.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { registered, visitFor } from '#tests/support/registrations.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import type { TestVisit } from '#tests/support/visits.ts'

const NIK = '3216061708900001'
const person = { name: 'Siti', phone: '+6281234567890', nik: NIK, birthYear: 1990 }

describe('the list of a visit', () => {
  let visit: TestVisit
  beforeAll(async () => {
    visit = await visitFor(1)
    await registered(visit, person)
    await registered(visit)
  })
  const listFor = async (role: StaffRole) =>
    findParticipants(await createStaffViewer(role), visit.bookingId, NOW)

  test('shows planners phone and number masked', async () => {
    const list = await listFor('scheduler')
    expect(list?.people?.[0]).toMatchObject({ name: 'Siti', phone: '0812 ••• 890', nik: '321606••••••0001' })
    expect(list?.visit).toMatchObject({ seats: 1, seated: 1, waiting: 1 })
    expect(list?.can.register).toBe(true)
  })

  test('shows instructors names alone', async () => {
    const list = await listFor('instructor')
    expect(list?.people?.[0]).toMatchObject({ name: 'Siti', phone: null, nik: null, area: null })
    expect(list?.can.register).toBe(false)
  })

  test('shows who may only look the counts', async () => {
    const list = await listFor('viewer')
    expect(list?.people).toBeNull()
    expect(list?.visit).toMatchObject({ seated: 1, waiting: 1 })
  })
})

describe('the same person in two visits', () => {
  test.each([
    ['by number', { nik: '3216061708900002' }, true],
    ['by name and phone', { name: 'Sari', phone: '+6281234567891' }, false],
  ])('is marked %s when they share days, and only then', async (_, same, byNik) => {
    const [one, sameDays, later] = [
      await visitFor(2),
      await visitFor(2),
      await visitFor(2, { firstDay: inDays(91) }),
    ]
    const here = await registered(one, same)
    const there = await registered(sameDays, same)
    await registered(later, same)
    const staff = await createStaffViewer()
    const found = await findParticipant(staff, here.id)
    expect(found?.elsewhere).toMatchObject([{ id: there.id, byNik }])
    expect((await findParticipants(staff, one.bookingId, NOW))?.people?.[0]?.elsewhere).toBe(true)
  })
})

test('who waits has a place in line', async () => {
  const visit = await visitFor(1)
  const seat = await registered(visit)
  await registered(visit)
  const second = await registered(visit)
  const staff = await createStaffViewer()
  expect(await findParticipant(staff, seat.id)).toMatchObject({ inLine: null })
  expect(await findParticipant(staff, second.id)).toMatchObject({
    inLine: 2,
    can: { change: true, withdraw: true },
    history: [{ action: 'joinWaitingList', actor: 'Peserta' }],
  })
})

test('the history of the office says of which visit it tells, and of nobody by name', async () => {
  const visit = await visitFor(1)
  await registered(visit, { name: 'Nama Rahasia' })
  const found = await findHistory(await createStaffViewer('viewer'), { ...EVERYTHING, action: 'register' })
  const [latest] = found?.entries ?? []
  const { name: program } = visit.fleet.program
  expect(latest).toMatchObject({
    bookingId: visit.bookingId,
    requestId: visit.requestId,
    program,
    actor: 'Peserta',
  })
  expect(JSON.stringify(found)).not.toContain('Nama Rahasia')
})
