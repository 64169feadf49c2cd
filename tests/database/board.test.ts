import { Client } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { PUBLIC, type StaffRole } from '#lib/accounts/viewer.ts'
import { type Board, isVisit, ROWS_A_PAGE } from '#lib/board/board.ts'
import { boardSql, findBoard } from '#lib/board/queries.ts'
import { readBoard } from '#lib/board/schema.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { env } from '#lib/env.ts'
import { addDays, instantAt } from '#lib/time/days.ts'
import { listenToSchedule } from '#lib/web/schedule-listener.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW, TODAY } from '#tests/support/clock.ts'
import { createFleet, createUnit } from '#tests/support/fleet.ts'
import { createMember, createStaffViewer } from '#tests/support/viewers.ts'
import { accepted, queuedRequest, runningVisit, scheduledVisit } from '#tests/support/visits.ts'

const MONDAY = '2026-08-10'

type Words = Parameters<typeof readBoard>[0]

async function read(query: Words = {}, role: StaffRole = 'viewer'): Promise<Board> {
  const board = await findBoard(await createStaffViewer(role), readBoard(query, TODAY).filter, TODAY)
  if (!board) throw new Error('staff sees the board')
  return board
}

const rowOf = (board: Board, id: number | undefined) => board.rows.find((row) => row.id === id)
const staysOf = (board: Board, id: number | undefined) =>
  rowOf(board, id)?.stays.map((stay) => [stay.id, isVisit(stay) ? stay.status : stay.cause])

describe('who sees the board', () => {
  test('every role of the staff does, and who plans may give dates', async () => {
    expect((await read({}, 'admin')).canSchedule).toBe(true)
    expect((await read({}, 'scheduler')).canSchedule).toBe(true)
    expect((await read({}, 'instructor')).canSchedule).toBe(false)
    expect((await read({}, 'viewer')).canSchedule).toBe(false)
  })

  test('nobody else does', async () => {
    const { organizationId } = await queuedRequest(await createFleet())
    const { filter } = readBoard({}, TODAY)
    for (const viewer of [PUBLIC, await createMember(organizationId)])
      expect(await findBoard(viewer, filter, TODAY)).toBeNull()
  })
})

describe('rows and bars', () => {
  test('a visit stands in the row of its unit, of its instructor and of its kit', async () => {
    const fleet = await createFleet()
    const { bookingId } = await scheduledVisit(fleet, { firstDay: MONDAY, confirmed: true })
    const rows = { unit: fleet.units, instruktur: fleet.instructors, perangkat: fleet.kits }
    for (const [baris, [resource]] of Object.entries(rows)) {
      const board = await read({ baris, mulai: MONDAY })
      expect(staysOf(board, resource?.id), baris).toEqual([[bookingId, 'confirmed']])
    }
    const [bar] = rowOf(await read({ mulai: MONDAY }), fleet.units[0]?.id)?.stays ?? []
    const [six, sixteen] = [instantAt(MONDAY, 6 * 60), instantAt('2026-08-19', 16 * 60)]
    expect(bar).toMatchObject({
      firstDay: MONDAY,
      lastDay: '2026-08-19',
      from: six.getTime() / 60_000,
      to: sixteen.getTime() / 60_000,
      travelIn: 0,
      setup: 120,
      teardown: 60,
      travelOut: 0,
      sequence: 0,
      trainingDays: 8,
      seats: 16,
      program: fleet.program.name,
      units: [fleet.units[0]?.name],
    })
  })

  test('shows what touches the days of the address, and nothing else', async () => {
    const fleet = await createFleet()
    const { bookingId } = await scheduledVisit(fleet, { firstDay: MONDAY })
    const shown = async (query: Words) => staysOf(await read(query), fleet.units[0]?.id)
    for (const mulai of [MONDAY, '2026-08-17']) {
      expect(await shown({ mulai, rentang: 'minggu' })).toEqual([[bookingId, 'tentative']])
      expect(await shown({ mulai, rentang: 'triwulan' })).toHaveLength(1)
    }
    for (const mulai of ['2026-08-03', '2026-08-24'])
      expect(await shown({ mulai, rentang: 'minggu' })).toEqual([])
  })

  test('follows a move and a cancellation; blackouts stand there too', async () => {
    const fleet = await createFleet({ units: 2 })
    const [one, two] = fleet.units
    const { bookingId, staff, input } = await scheduledVisit(fleet, { firstDay: MONDAY })
    const { instructorIds, kitIds } = input
    const convoy = { unitIds: [two?.id ?? 0], instructorIds, kitIds }
    const reason = 'Atas permintaan desa'
    const move = { bookingId, sequence: 0, ...convoy, firstDay: '2026-08-11', reason }
    accepted(await moveVisit(staff, move, NOW))
    await createBlackout(one?.id ?? 0, MONDAY, addDays(MONDAY, 2))
    const moved = await read({ mulai: MONDAY })
    expect(staysOf(moved, one?.id)?.map(([, what]) => what)).toEqual(['maintenance'])
    expect(staysOf(moved, two?.id)).toEqual([[bookingId, 'tentative']])
    accepted(await cancelVisit(staff, { bookingId, sequence: 1, reason }, NOW))
    expect(staysOf(await read({ mulai: MONDAY }), two?.id)).toEqual([])
  })

  test('a running visit is running; a retired unit stands there only with what it did', async () => {
    const fleet = await createFleet()
    const { bookingId } = await runningVisit(fleet, inDays(2))
    const retired = await createUnit([], { state: 'retired' })
    const board = await read({ mulai: inDays(2) })
    expect(staysOf(board, fleet.units[0]?.id)).toEqual([[bookingId, 'running']])
    expect(rowOf(board, retired.id)).toBeUndefined()
    const unitId = fleet.units[0]?.id ?? 0
    await database().unit.update({ where: { resourceId: unitId }, data: { state: 'retired' } })
    expect(rowOf(await read({ mulai: inDays(2) }), unitId)?.state).toBe('retired')
    expect(rowOf(await read({ mulai: inDays(200) }), unitId)).toBeUndefined()
  })
})

test('requests wait in the order of the queue, without contacts', async () => {
  const fleet = await createFleet()
  const later = await queuedRequest(fleet, { now: new Date(NOW.getTime() + 3_600_000) })
  const earlier = await queuedRequest(fleet, { now: new Date(NOW.getTime() - 3_600_000) })
  const { waiting, waitingCount } = await read()
  const ids = waiting.map(({ id }) => id)
  expect(ids.indexOf(earlier.requestId)).toBeLessThan(ids.indexOf(later.requestId))
  expect(waitingCount).toBe(await database().visitRequest.count({ where: { status: 'queued' } }))
  expect(JSON.stringify(waiting)).not.toContain('81234567890')
})

test('one query, whatever the number of visits and rows', async () => {
  const viewer = await createStaffViewer('viewer')
  const { filter } = readBoard({ mulai: MONDAY }, TODAY)
  const sent = vi.spyOn(Client.prototype, 'query')
  await findBoard(viewer, filter, TODAY)
  expect(sent).toHaveBeenCalledTimes(1)
  await scheduledVisit(await createFleet(), { firstDay: MONDAY })
  sent.mockClear()
  await findBoard(viewer, filter, TODAY)
  expect(sent).toHaveBeenCalledTimes(1)
  sent.mockRestore()
  // The same text for every view of a kind of rows: planned once.
  const texts = [MONDAY, '2027-01-01'].map((mulai) => boardSql(readBoard({ mulai }, TODAY).filter).sql)
  expect(texts[0]).toBe(texts[1])
})

test('a fleet of hundreds is paged, and the pages hold every unit once', async () => {
  const base = await database().unit.findFirstOrThrow({ select: { baseSiteId: true } })
  await database().$executeRaw(Prisma.sql`
    WITH made AS (
      INSERT INTO resources (kind, name) SELECT 'unit', 'BANYAK-' || n FROM generate_series(1, 230) n
      RETURNING id, name)
    INSERT INTO units (resource_id, code, base_site_id, funding)
    SELECT id, name, ${base.baseSiteId}, 'apbd' FROM made`)
  const ids = new Set<number>()
  const { count } = await read()
  for (let page = 1; page <= Math.ceil(count / ROWS_A_PAGE); page++)
    for (const { id } of (await read({ hal: String(page) })).rows) ids.add(id)
  expect(ids.size).toBe(count)
  expect((await read({ hal: '99' })).rows).toEqual([])
})

test('what only the board shows is told on a channel of its own', async () => {
  // Before anybody listens: a new program is told to the public schedule too.
  const fleet = await createFleet()
  const heard: (string | null)[] = []
  const listener = listenToSchedule(env.databaseUrl, (channel) => heard.push(channel))
  try {
    await vi.waitFor(() => expect(listener.listening).toBe(true), 5_000)
    heard.length = 0
    await queuedRequest(fleet)
    await vi.waitFor(() => expect(heard).toContain('board'), 5_000)
    expect(heard).not.toContain('schedule')
    heard.length = 0
    await scheduledVisit(fleet, { firstDay: MONDAY })
    await vi.waitFor(() => expect(heard).toContain('schedule'), 5_000)
  } finally {
    await listener.stop()
  }
})
