import { fc } from '@fast-check/vitest'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { findCalendar } from '#lib/calendar/queries.ts'
import { database } from '#lib/database/client.ts'
import { ALL, type InboxFilter } from '#lib/inbox/inbox.ts'
import { countOverdue, findDue, findInbox } from '#lib/inbox/queries.ts'
import { returnRequest } from '#lib/requests/commands.ts'
import { changeDueTimes } from '#lib/settings/commands.ts'
import { addDays, type Day, instantAt } from '#lib/time/days.ts'
import { restOn } from '#lib/time/working-days.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createOrganization } from '#tests/support/places.ts'
import { dueInput } from '#tests/support/setup.ts'
import { createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, refused, submittedRequest } from '#tests/support/visits.ts'

let fleet: TestFleet
let staff: StaffViewer

beforeAll(async () => {
  fleet = await createFleet()
  staff = await createStaffViewer()
  await database().holiday.createMany({
    data: ['2026-08-17', '2026-08-25', '2026-12-24', '2026-12-25', '2027-01-01'].map((day) => ({
      day: new Date(`${day}T00:00:00Z`),
      name: 'Libur uji',
      kind: 'national' as const,
    })),
    skipDuplicates: true,
  })
})

const found = async (filter: Partial<InboxFilter>, today = TODAY) => {
  const inbox = await findInbox(staff, { ...ALL, ...filter }, 1, today)
  if (!inbox) throw new Error('not for staff')
  return { ...inbox, ids: inbox.rows.map(({ id }) => id) }
}

describe('the inbox finds', () => {
  test('parts of names, each word in another, and the number', async () => {
    const { id: organizationId } = await createOrganization({ name: 'Desa Melati_Jaya 100%' })
    const { requestId } = await submittedRequest(fleet, {
      organizationId,
      site: { name: 'Balai Warga Anyelir' },
      input: { contactName: 'Bu Kenanga' },
    })
    for (const text of ['melati_j', '100%', 'anyelir KENANGA', `#${requestId}`, 'desa balai bu'])
      expect((await found({ text })).ids, text).toContain(requestId)
    for (const text of ['melatixj', '100\\', 'anyelir mawar', '%', `#${requestId + 1000}`]) {
      const { ids } = await found({ text })
      if (text === '%') expect(ids).toEqual([requestId])
      else expect(ids, text).not.toContain(requestId)
    }
  })

  test('by who asks, what is taught, where, whence and when, all at once', async () => {
    const { id: organizationId } = await createOrganization({ kind: 'union' })
    const { requestId } = await submittedRequest(fleet, { organizationId })
    await database().visitRequest.update({ where: { id: requestId }, data: { source: 'csr' } })
    const exact: Partial<InboxFilter> = {
      status: 'submitted',
      kind: 'union',
      taught: { typeId: fleet.trainingTypeId },
      kecamatan: '32.16.01',
      source: 'csr',
      from: TODAY,
      to: TODAY,
    }
    expect((await found(exact)).ids).toEqual([requestId])
    expect((await found({ ...exact, taught: { programId: fleet.program.id } })).ids).toEqual([requestId])
    const others: Partial<InboxFilter>[] = [
      { status: 'queued' },
      { kind: 'desa' },
      { taught: { programId: fleet.program.id + 1000 } },
      { kecamatan: '32.16.02' },
      { source: 'direct' },
      { from: inDays(1), to: null },
      { to: inDays(-1) },
      { overdue: true },
    ]
    for (const other of others) expect((await found({ ...exact, ...other })).ids).not.toContain(requestId)
  })

  test('sorts by due day across statuses, newest or longest waiting, and pages exactly', async () => {
    const { id: organizationId, name: text } = await createOrganization({ name: 'Desa Urutan' })
    const ask = (day: Day) => submittedRequest(fleet, { organizationId, now: instantAt(day, 600) })
    const late = await ask(inDays(-30))
    const soon = await ask(inDays(-2))
    const returned = await ask(inDays(-20))
    const remark = 'Lampirkan daftar peserta'
    accepted(
      await returnRequest(staff, { requestId: returned.requestId, remark }, instantAt(inDays(-20), 700)),
    )
    const queued = await queuedRequest(fleet, { organizationId })
    const idsBy = async (sort: InboxFilter['sort']) => (await found({ text, sort })).ids
    const [a, b, c, d] = [late, soon, returned, queued].map(({ requestId }) => requestId)
    expect(await idsBy('longest')).toEqual([a, c, b, d])
    expect(await idsBy('newest')).toEqual([d, b, c, a])
    expect(await idsBy('due')).toEqual([a, c, b, d])
    const { count, overdue, ids } = await found({ text, overdue: true })
    expect({ count, overdue, ids }).toEqual({ count: 2, overdue: 2, ids: [a, c] })
    expect(await found({ text })).toMatchObject({ count: 4, overdue: 2, pages: 1 })
  })
})

/** By walking, day for day. */
async function naiveDue(since: Day, count: number): Promise<Day> {
  const { holidays } = await findCalendar(database())
  let day = since
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!restOn(day, { onSaturdays: false }, holidays)) left -= 1
  }
  return day
}

test('due days by numbers are those that walking finds, and so is what is overdue', async () => {
  const { requestId } = await submittedRequest(fleet)
  const cases = fc.record({
    since: fc.integer({ min: -400, max: 200 }).map(inDays),
    minute: fc.constantFrom(0, 1, 420, 1439),
    age: fc.integer({ min: 0, max: 120 }),
    limit: fc.integer({ min: 1, max: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ since, minute, age, limit }) => {
      const today = addDays(since, age)
      accepted(await changeDueTimes(staff, await dueInput({ submitted: limit }), NOW))
      const statusSince = instantAt(since, minute)
      await database().visitRequest.update({ where: { id: requestId }, data: { statusSince } })
      const due = await naiveDue(since, limit)
      const told = await findDue(staff, requestId, today)
      expect(told).toMatchObject({ day: due, overdue: due < today })
      let late = 0
      while (due < today && (await naiveDue(due, late + 1)) <= today) late += 1
      expect(told?.late).toBe(late)
      expect((await found({ overdue: true, text: `#${requestId}` }, today)).count).toBe(due < today ? 1 : 0)
    }),
    { numRuns: 60 },
  )
})

test('a new due time is judged by at once, and two who change it do not undo each other', async () => {
  const now = instantAt(inDays(-9), 600)
  await submittedRequest(fleet, { now })
  const input = await dueInput({ submitted: 200 })
  accepted(await changeDueTimes(staff, input, NOW))
  const before = await countOverdue(staff, TODAY)
  const other = await createStaffViewer('admin')
  const answer = refused(await changeDueTimes(other, { ...input, submitted: 3 }, NOW))
  expect(answer).toMatchObject({ kind: 'changedMeanwhile', by: staff.name })
  accepted(await changeDueTimes(other, await dueInput({ submitted: 3 }), NOW))
  expect((await countOverdue(staff, TODAY)).count).toBeGreaterThan(before.count)
})
