import { Client } from 'pg'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { cancelVisit } from '#lib/bookings/commands.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { createPageCache } from '#lib/web/page-cache.ts'
import { listenToSchedule } from '#lib/web/schedule-listener.ts'
import { NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, scheduledVisit } from '#tests/support/visits.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** What one app process does for the page of a visit: keeps it, and listens. */
async function appProcess(bookingId: number) {
  const drawn = { count: 0 }
  const cache = createPageCache({
    trusted: () => listener.listening,
    today: () => '2026-11-25',
    render: async () => {
      drawn.count += 1
      const status = (await findVisit(PUBLIC, bookingId))?.status ?? 'none'
      return { status: 200, headers: {}, body: Buffer.from(status), nonce: '' }
    },
  })
  const listener = listenToSchedule(env.databaseUrl, () => cache.forget())
  stops.push(() => listener.stop())
  await vi.waitUntil(() => listener.listening)
  const page = async () => (await cache.page('/')).body.toString()
  return { page, drawn, listener }
}

async function endListeners(): Promise<number> {
  const client = new Client({ connectionString: env.databaseUrl })
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`,
  )
  await client.end()
  return rowCount ?? 0
}

describe('a page kept by an app process', () => {
  test('is forgotten in every process when another one changes the schedule', async () => {
    const { bookingId, staff } = await scheduledVisit(await createFleet(), { firstDay: '2026-08-10' })
    const processes = [await appProcess(bookingId), await appProcess(bookingId)]
    for (const { page } of processes) {
      expect(await page()).toBe('tentative')
      expect(await page()).toBe('tentative')
    }
    expect(processes.map(({ drawn }) => drawn.count)).toEqual([1, 1])
    const input = { bookingId, sequence: 0, reason: 'Balai desa dipakai acara' }
    accepted(await cancelVisit(staff, input, NOW))
    for (const { page } of processes) await vi.waitFor(async () => expect(await page()).toBe('cancelled'))
  })

  test('is not trusted while the listener is lost, and what happened meanwhile is seen', async () => {
    const { bookingId } = await scheduledVisit(await createFleet(), { firstDay: '2026-08-10' })
    const { page, drawn, listener } = await appProcess(bookingId)
    await page()
    expect(await endListeners()).toBe(1)
    await vi.waitUntil(() => !listener.listening)
    await database().booking.update({ where: { id: bookingId }, data: { status: 'confirmed' } })
    expect(await page()).toBe('confirmed')
    await page()
    expect(drawn.count).toBe(3)
    await vi.waitUntil(() => listener.listening, { timeout: 10_000 })
    await page()
    await page()
    expect(drawn.count).toBe(4)
  })

  test('is not kept when the change fell into its drawing', async () => {
    const { bookingId } = await scheduledVisit(await createFleet(), { firstDay: '2026-08-10' })
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    let changes = 0
    const cache = createPageCache({
      trusted: () => listener.listening,
      today: () => '2026-11-25',
      render: async () => {
        const status = (await findVisit(PUBLIC, bookingId))?.status ?? 'none'
        begun.resolve()
        await release.promise
        return { status: 200, headers: {}, body: Buffer.from(status), nonce: '' }
      },
    })
    const listener = listenToSchedule(env.databaseUrl, () => {
      changes += 1
      cache.forget()
    })
    stops.push(() => listener.stop())
    await vi.waitUntil(() => listener.listening)
    const before = changes
    const early = cache.page('/')
    await begun.promise
    await database().booking.update({ where: { id: bookingId }, data: { status: 'confirmed' } })
    await vi.waitUntil(() => changes > before)
    release.resolve()
    expect((await early).body.toString()).toBe('tentative')
    expect((await cache.page('/')).body.toString()).toBe('confirmed')
  })
})
