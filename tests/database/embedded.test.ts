import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Embedded, findRunning, startEmbedded } from '#lib/database/embedded.ts'

let folder: string
let server: Embedded | undefined
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jadwal-embedded-'))
  said = []
  await start()
  await ask('CREATE TABLE kept (id int)')
  await ask('INSERT INTO kept VALUES (1)')
})

afterEach(async () => {
  await server?.stop()
  await rm(folder, { recursive: true })
})

async function start() {
  server = await startEmbedded({ folder, say: (line) => said.push(line) })
}

async function stop() {
  await server?.stop()
  server = undefined
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(server?.url)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const pidFile = () => join(folder, 'cluster/data/postmaster.pid')

async function pid(): Promise<number> {
  return Number((await readFile(pidFile(), 'utf8')).split('\n')[0])
}

test('what was written is there after a stop and a start', async () => {
  await stop()
  expect(findRunning(folder)).toBeNull()
  await start()
  expect(findRunning(folder)).toBe(server?.url)
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }])
  expect(await ask('SHOW fsync')).toEqual([{ fsync: 'on' }])
  expect(said).toEqual([])
})

test('only a password opens it, and only on this machine', async () => {
  const url = new URL(server?.url as string)
  url.password = 'wrong'
  await expect(new Client(url.href).connect()).rejects.toThrow('password authentication failed')
  expect(await ask('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
})

test('a folder in use is refused', async () => {
  await expect(startEmbedded({ folder })).rejects.toThrow('sedang dipakai proses lain')
})

test('a server that was killed is started again on its address', async () => {
  const killed = await pid()
  process.kill(killed, 'SIGKILL')
  const began = Date.now()
  while ((await pid()) === killed || findRunning(folder) === null) {
    if (Date.now() - began > 20_000) throw new Error('not started again')
    await sleep(50)
  }
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }])
  expect(said).toContain('Postgres berhenti sendiri; dinyalakan lagi.')
})

test('a pid file that names a process of somebody else is stale, and that process lives on', async () => {
  const text = await readFile(pidFile(), 'utf8')
  await stop()
  // Of the same user: whom Postgres may not signal, it does not fear.
  const { uid } = await stat(join(folder, 'cluster'))
  const stranger = spawn('sleep', ['60'], { uid })
  await writeFile(pidFile(), text.replace(/^\d+/, String(stranger.pid)))
  await start()
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }])
  expect(stranger.exitCode).toBeNull()
  stranger.kill()
  expect(await once(stranger, 'exit')).toEqual([null, 'SIGTERM'])
})

test('a server whose launcher was killed is ended, and its rows are kept', async () => {
  await stop()
  const orphan = await launcherKilled()
  await start()
  expect(await pid()).not.toBe(orphan)
  expect(said).toContain('Postgres dari jalan sebelumnya masih hidup; dihentikan dahulu.')
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }])
})

test('orphaned children of a killed server are waited for or ended', async () => {
  await stop()
  const orphan = await launcherKilled()
  const url = new URL(findRunning(folder) as string)
  const busy = new Client(url.href)
  busy.on('error', () => {})
  await busy.connect()
  // Never waits, so that it does not notice the end of its server.
  busy.query('SELECT count(*) FROM generate_series(1, 1e12::bigint)').catch(() => {})
  await sleep(200)
  process.kill(orphan, 'SIGKILL')
  await start()
  expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }])
})

/** Starts the server in a process that then is killed; answers the server's pid. */
async function launcherKilled(): Promise<number> {
  const code = `import { startEmbedded } from '#lib/database/embedded.ts'
    await startEmbedded({ folder: process.argv[1] }); console.log('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return pid()
}
