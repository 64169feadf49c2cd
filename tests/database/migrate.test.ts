import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { migrate, pendingMigrations } from '#lib/database/migrate.ts'
import { administer } from '#tests/support/server.ts'
import { dropDatabase, freshName, urlOf } from '#tests/support/template.ts'

const NAMES = (await readdir('prisma/migrations')).filter((name) => /^\d{14}_/.test(name)).toSorted()
let name: string
let url: string
let folder: string

beforeEach(async () => {
  name = freshName('migrate')
  url = urlOf(inject('serverUrl'), name)
  await administer(inject('serverUrl'), `CREATE DATABASE ${name}`)
  folder = await mkdtemp(join(tmpdir(), 'jadwal-migrations-'))
  await cp('prisma/migrations', folder, { recursive: true })
})

afterEach(async () => {
  await dropDatabase(inject('serverUrl'), name)
  await rm(folder, { recursive: true })
})

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('an empty database gets every migration once, written down as Prisma does', async () => {
  expect(await pendingMigrations(url, folder)).toEqual(NAMES)
  expect(await migrate(url, folder)).toEqual(NAMES)
  expect(await pendingMigrations(url, folder)).toEqual([])
  expect(await migrate(url, folder)).toEqual([])
  const rows = await ask('SELECT * FROM _prisma_migrations ORDER BY started_at')
  expect(rows.map((row) => row.migration_name)).toEqual(NAMES)
  for (const row of rows)
    expect(row).toMatchObject({
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      finished_at: expect.any(Date),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
    })
})

test('processes that migrate at once apply each migration once', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)))
  expect(applied.flat()).toEqual(NAMES)
})

test('a migration that changed after it was applied is refused', async () => {
  await migrate(url, folder)
  await writeFile(join(folder, NAMES[1] as string, 'migration.sql'), 'SELECT 1')
  await expect(migrate(url, folder)).rejects.toThrow('20261124000100_laws berubah sesudah diterapkan')
})

test('a migration that fails leaves nothing behind', async () => {
  await writeFile(join(folder, NAMES[1] as string, 'migration.sql'), 'CREATE TABLE half (); SELECT 1/0')
  await expect(migrate(url, folder)).rejects.toThrow('20261124000100_laws gagal, tidak ada yang berubah')
  expect(await pendingMigrations(url, folder)).toEqual(NAMES.slice(1))
  expect(await ask("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
})

test('a database that is ahead of the program is refused', async () => {
  await migrate(url, folder)
  await rm(join(folder, NAMES[1] as string), { recursive: true })
  await expect(migrate(url, folder)).rejects.toThrow('migrasi 20261124000100_laws tidak dikenal')
})

test('a migration that Prisma left half done is refused', async () => {
  await migrate(url, folder)
  await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name)
    VALUES ('${randomUUID()}', 'x', '20261201000000_half')`)
  await expect(migrate(url, folder)).rejects.toThrow('20261201000000_half pernah gagal di tengah jalan')
})
