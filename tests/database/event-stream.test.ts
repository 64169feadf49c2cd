import { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { eventStream } from '#lib/web/event-stream.ts'
import { closeScheduleHub, endStreams, scheduleHub } from '#lib/web/schedule-hub.ts'

const LISTENING = `datname = current_database() AND pid <> pg_backend_pid()
  AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`

const PATIENCE = { timeout: 10_000 }
const until = (holds: () => boolean) => vi.waitUntil(holds, PATIENCE)

afterEach(closeScheduleHub)

async function ask(sql: string): Promise<number> {
  const client = new Client({ connectionString: env.databaseUrl })
  await client.connect()
  const { rowCount } = await client.query(sql)
  await client.end()
  return rowCount ?? 0
}

/** What somebody who reads a stream has been told so far. */
function follow(draw: () => Promise<string | null>) {
  const told = { text: '', over: false }
  const reader = eventStream(draw).body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      told.text += part.value
    }
    told.over = true
  }
  void read()
  return { told, leave: () => reader?.cancel() }
}

const holidayName = async () =>
  (await database().holiday.findFirst({ where: { day: new Date('2150-01-01') } }))?.name ?? 'none'

async function nameHoliday(name: string): Promise<void> {
  const data = { day: new Date('2150-01-01'), name, kind: 'national' as const }
  await database().holiday.upsert({ where: { day: data.day }, create: data, update: data })
}

test('tells the state at once and after every change that alters it, over one connection', async () => {
  const readers = [follow(holidayName), follow(holidayName), follow(holidayName)]
  await until(() => scheduleHub().listening)
  const all = (text: string) =>
    vi.waitFor(() => {
      for (const { told } of readers) expect(told.text).toBe(text)
    }, PATIENCE)
  await all('data: none\n\n')
  await nameHoliday('Hari Uji')
  await all('data: none\n\ndata: Hari Uji\n\n')
  await nameHoliday('Hari Uji')
  await nameHoliday('Hari Lain')
  await all('data: none\n\ndata: Hari Uji\n\ndata: Hari Lain\n\n')
  expect(await ask(`SELECT FROM pg_stat_activity WHERE ${LISTENING}`)).toBe(1)
  for (const { leave } of readers) await leave()
})

test('misses nothing that happened while the database was not heard', async () => {
  await nameHoliday('Sebelum')
  const { told, leave } = follow(holidayName)
  await until(() => scheduleHub().listening)
  expect(await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${LISTENING}`)).toBe(1)
  await until(() => !scheduleHub().listening)
  await nameHoliday('Sesudah')
  await vi.waitFor(() => expect(told.text).toMatch(/data: Sesudah\n\n$/), PATIENCE)
  await leave()
})

test('ends when its reader may see no more, and when the server stops', async () => {
  let allowed = true
  const leaver = follow(async () => (allowed ? 'seen' : null))
  const other = follow(async () => 'seen')
  await until(() => scheduleHub().listening && leaver.told.text !== '' && other.told.text !== '')
  allowed = false
  await nameHoliday('Apa saja')
  await until(() => leaver.told.over)
  expect(leaver.told.text).toBe('data: seen\n\nevent: ended\ndata:\n\n')
  expect(other.told.over).toBe(false)
  endStreams()
  await until(() => other.told.over)
  const late = follow(async () => 'seen')
  await until(() => late.told.over)
})
