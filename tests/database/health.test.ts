import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, inject, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { findHealth } from '#lib/web/health.ts'

const own = process.env.DATABASE_URL

afterEach(() => {
  process.env.DATABASE_URL = own
})

test('a migrated database within reach is well', async () => {
  expect(await findHealth()).toEqual({
    ok: true,
    database: true,
    migrations: { applied: expect.any(Number), pending: 0 },
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
})

test('a database without tables is not well', async () => {
  process.env.DATABASE_URL = inject('serverUrl')
  const health = await findHealth()
  expect(health).toMatchObject({ ok: false, database: true, migrations: { applied: 0 } })
  expect(health.migrations?.pending).toBeGreaterThan(0)
})

test('a database that is ahead of the program answers, but is not well', async () => {
  await database().$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('future', 'x', '99990101000000_future', now())`
  expect(await findHealth()).toMatchObject({ ok: false, database: true, migrations: null })
  await database().$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'future'`
})

test('a database that is not there, or accepts and never answers, is told, and its return as well', async () => {
  const away = { ok: false, database: false, migrations: null }
  process.env.DATABASE_URL = 'postgres://jadwal@127.0.0.1:1/jadwal'
  expect(await findHealth()).toMatchObject(away)
  const silent = createServer().listen(0)
  await once(silent, 'listening')
  process.env.DATABASE_URL = `postgres://jadwal@127.0.0.1:${(silent.address() as AddressInfo).port}/jadwal`
  expect(await findHealth()).toMatchObject(away)
  silent.close()
  process.env.DATABASE_URL = own
  expect(await findHealth()).toMatchObject({ ok: true })
})
