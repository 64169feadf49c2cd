import { fc, test } from '@fast-check/vitest'
import { beforeAll, describe, expect } from 'vitest'
import { PUBLIC, type StaffViewer } from '#lib/accounts/viewer.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { findHistoryChoices } from '#lib/history/choice-queries.ts'
import { record } from '#lib/history/commands.ts'
import { EVERYTHING, type HistoryFilter, type Place } from '#lib/history/history.ts'
import { findHistory } from '#lib/history/queries.ts'
import { dayAt, instantAt } from '#lib/time/days.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, scheduledVisit, submittedRequest, type TestVisit } from '#tests/support/visits.ts'

let viewer: StaffViewer
let fleet: TestFleet
let moved: TestVisit

const change = (visit: TestVisit, sequence = 0) => ({
  ...{ bookingId: visit.bookingId, sequence },
  reason: 'Aula dipakai rapat',
})

/** Entries of accounts that are gone, several of one instant, on both sides of midnight in Jakarta. */
async function addEntriesOfGoneAccounts(): Promise<void> {
  const midnight = instantAt(inDays(1)).getTime()
  const entries = [-1, -1, 0, 0, 1].flatMap((milliseconds) =>
    ['Bu Lama', 'Pak Dulu'].map((actorName) => ({
      ...{ at: new Date(midnight + milliseconds), accountId: null, actorName },
      action: 'verify',
    })),
  )
  await database().historyEntry.createMany({ data: entries })
}

beforeAll(async () => {
  viewer = await createStaffViewer('viewer')
  fleet = await createFleet({ units: 3, instructors: 3, kits: 3 })
  moved = await scheduledVisit(fleet, { firstDay: inDays(1) })
  const other = { unitIds: [fleet.units[1]?.id as number], firstDay: inDays(21) }
  accepted(
    await moveVisit(moved.staff, { ...moved.input, ...other, ...change(moved) }, instantAt(inDays(2), 1439)),
  )
  const cancelled = await scheduledVisit(fleet, { firstDay: inDays(1) })
  accepted(await cancelVisit(cancelled.staff, change(cancelled), instantAt(inDays(3))))
  await scheduledVisit(await createFleet(), { firstDay: inDays(8) })
  await submittedRequest(fleet, { organizationId: moved.organizationId, member: moved.member })
  await addEntriesOfGoneAccounts()
})

/** Reads the history to its end, `size` entries at a time; `between` happens after each page. */
async function walk(filter: HistoryFilter, size: number, between = async () => {}) {
  const walked = []
  let before: Place | null = null
  do {
    const page: Awaited<ReturnType<typeof findHistory>> = await findHistory(viewer, filter, before, size)
    walked.push(...(page?.entries ?? []))
    before = page?.next ?? null
    await between()
  } while (before)
  return walked
}

/** What the database is asked for, worked out entry by entry. */
async function naive(filter: Partial<HistoryFilter>): Promise<string[]> {
  const { from, to, action, person, unitId, bookingId, organizationId, requestId } = filter
  const entries = await database().historyEntry.findMany({
    include: { visitRequest: true, booking: { include: { claims: true } } },
  })
  return entries
    .filter((entry) => {
      const day = dayAt(entry.at)
      const by = person && ('name' in person ? person.name : person.accountId)
      return (
        (!from || day >= from) &&
        (!to || day <= to) &&
        (!action || entry.action === action) &&
        (!by || (entry.accountId ?? entry.actorName) === by) &&
        (!unitId || entry.booking?.claims.some(({ resourceId }) => resourceId === unitId)) &&
        (!bookingId || entry.bookingId === bookingId) &&
        (!organizationId || entry.visitRequest?.organizationId === organizationId) &&
        (!requestId || entry.visitRequestId === requestId)
      )
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || Number(b.id - a.id))
    .map(({ id }) => String(id))
}

/** Each filter with values that occur, and one that does not. */
const wishes = fc
  .record({
    from: fc.option(fc.integer({ min: -1, max: 4 }).map(inDays)),
    to: fc.option(fc.integer({ min: -1, max: 4 }).map(inDays)),
    action: fc.option(fc.constantFrom('submit', 'verify', 'schedule', 'move', 'cancel', 'start')),
    who: fc.option(fc.constantFrom('staff', 'member', 'Bu Lama', 'Pak Dulu', 'Nobody')),
    unit: fc.option(fc.constantFrom(0, 1, 2)),
    visit: fc.option(fc.constantFrom(0, 1)),
    organization: fc.option(fc.constantFrom(0, 1)),
    request: fc.option(fc.constantFrom(0, 1)),
  })
  .map((wish) => (): HistoryFilter => {
    const { accountId: staff } = moved.staff
    const people = { staff: { accountId: staff }, member: { accountId: moved.member.accountId } }
    const chosen = (id: number, step: number | null) => (step === null ? null : id + step)
    return {
      ...{ from: wish.from, to: wish.to, action: wish.action },
      person: wish.who && (people[wish.who as 'staff' | 'member'] ?? { name: wish.who }),
      unitId: wish.unit === null ? null : (fleet.units[wish.unit]?.id ?? null),
      bookingId: chosen(moved.bookingId, wish.visit),
      organizationId: chosen(moved.organizationId, wish.organization),
      requestId: chosen(moved.requestId, wish.request),
    }
  })

const sizes = fc.integer({ min: 1, max: 9 })

describe('the history under filters', () => {
  const alone = fc.tuple(wishes, fc.constantFrom(...(Object.keys(EVERYTHING) as (keyof HistoryFilter)[])))

  test.prop([alone, sizes], { numRuns: 150 })('one alone finds what it says', async ([wish, name], size) => {
    const filter = { ...EVERYTHING, [name]: wish()[name] }
    const found = await walk(filter, size)
    expect(found.map(({ id }) => id)).toEqual(await naive(filter))
  })

  test.prop([wishes, sizes], { numRuns: 150 })('several find what all of them say', async (wish, size) => {
    const filter = wish()
    const found = await walk(filter, size)
    expect(found.map(({ id }) => id)).toEqual(await naive(filter))
  })

  test('a unit keeps the history of a visit that moved away from it', async () => {
    const [first, second, third] = fleet.units.map(({ id }) => ({ ...EVERYTHING, unitId: id }))
    const ofMoved = async (filter = EVERYTHING) =>
      (await walk(filter, 50)).filter(({ bookingId }) => bookingId === moved.bookingId)
    expect((await ofMoved(first)).map(({ action }) => action)).toEqual(['move', 'schedule'])
    expect(await ofMoved(second)).toEqual(await ofMoved(first))
    expect(await walk(third ?? EVERYTHING, 50)).toEqual([])
  })

  test('an entry says what it is about', async () => {
    const [entry] = await walk({ ...EVERYTHING, bookingId: moved.bookingId, action: 'move' }, 50)
    expect(entry).toMatchObject({
      ...{ requestId: moved.requestId, bookingId: moved.bookingId, program: fleet.program.name },
      ...{ actor: moved.staff.name, accountId: moved.staff.accountId, reason: 'Aula dipakai rapat' },
      site: (await database().site.findUniqueOrThrow({ where: { id: moved.siteId } })).name,
    })
  })
})

test.prop([sizes], { numRuns: 5 })('no entry is read twice or missed while others arrive', async (size) => {
  const there = await naive({})
  let arrived = 0
  const walked = await walk(EVERYTHING, size, async () => {
    arrived += 1
    await record(database(), moved.staff, new Date(NOW.getTime() + 90 * 86_400_000), { action: 'verify' })
  })
  expect(arrived).toBeGreaterThan(1)
  expect(walked.map(({ id }) => id)).toEqual(there)
})

test('one can choose whoever is in the history, also those whose account is gone', async () => {
  const idle = await createStaffViewer('admin')
  const choices = await findHistoryChoices(viewer)
  expect(choices?.staff).toContainEqual({ id: moved.staff.accountId, name: moved.staff.name })
  expect(choices?.staff.map(({ id }) => id)).not.toContain(idle.accountId)
  expect(choices?.members).toContainEqual({ id: moved.member.accountId, name: moved.member.name })
  expect(choices?.gone).toEqual(['Bu Lama', 'Pak Dulu'])
  expect(choices?.units.map(({ id }) => id)).toEqual(expect.arrayContaining(fleet.units.map(({ id }) => id)))
})

test('nobody but staff reads the history of the office, not even of their own requests', async () => {
  const own = { ...EVERYTHING, organizationId: moved.organizationId, from: TODAY }
  for (const person of [PUBLIC, moved.member, await createMember(moved.organizationId)]) {
    expect(await findHistory(person, own)).toBeNull()
    expect(await findHistoryChoices(person)).toBeNull()
  }
  for (const role of ['viewer', 'instructor', 'scheduler', 'admin'] as const)
    expect((await findHistory(await createStaffViewer(role), own))?.entries.length).toBeGreaterThan(0)
})
