import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startEmbedded } from '#lib/database/embedded.ts'
import { takeLock } from '#lib/database/embedded-lock.ts'
import { copySources } from '#tests/launch/checkout.ts'

const SECRET = 'x'.repeat(32)
let copy: string

beforeAll(() => {
  copy = copySources()
  mkdirSync(join(copy, '.data'))
})

afterAll(() => rmSync(copy, { recursive: true }))

/** Runs start.mjs to its end, with nothing in the environment but PATH and what is given. */
async function launch(env: Record<string, string>, args: string[] = [], node: string[] = []) {
  const child = spawn(process.execPath, [...node, 'lib/launch/start.mjs', ...args], {
    cwd: copy,
    env: { PATH: process.env.PATH, ...env } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
  })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const [code] = await once(child, 'close')
  return { code, output, complaint }
}

const oneLine = (text: string) => expect.stringMatching(new RegExp(`^.*${RegExp.escape(text)}.*\n$`))

test('an old Node is told in one line what to do', async () => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })"
  const { code, complaint } = await launch({}, [], ['--import', `data:text/javascript,${old}`])
  expect({ code, complaint }).toEqual({ code: 1, complaint: oneLine('Node 18.20.0 terlalu tua') })
})

test('a taken port is refused before anything is built', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, complaint } = await launch({ PORT: String(port) })
  other.close()
  expect({ code, complaint }).toEqual({ code: 1, complaint: oneLine(`Port ${port} sudah dipakai`) })
  expect(existsSync(join(copy, '.next'))).toBe(false)
})

test('a port that is none is refused', async () => {
  expect(await launch({ PORT: 'tiga' })).toMatchObject({ code: 1, complaint: oneLine('bukan "tiga"') })
})

test('a second start of one checkout is refused', async () => {
  await launch({ PORT: 'leaves its pid' })
  const unlock = takeLock(join(copy, '.data/lock'))
  const second = await launch({})
  unlock?.()
  expect(second).toMatchObject({ code: 1, complaint: oneLine('sudah berjalan dari folder ini') })
})

test('packages are not replaced under a running server', async () => {
  const lock = join(copy, 'package-lock.json')
  const before = readFileSync(lock, 'utf8')
  const running = spawn('sleep', ['60'], { cwd: copy })
  writeFileSync(join(copy, '.data/pid'), String(running.pid))
  writeFileSync(lock, before.replace('"version": "19', '"version": "18'))
  const second = await launch({})
  running.kill()
  writeFileSync(lock, before)
  expect(second).toMatchObject({
    code: 1,
    complaint: oneLine(`berjalan dari folder ini (pid ${running.pid})`),
  })
})

test('DATABASE_URL wants an AUTH_SECRET, and a long one', async () => {
  const DATABASE_URL = inject('serverUrl')
  const PORT = '3199'
  expect(await launch({ PORT, DATABASE_URL })).toMatchObject({
    code: 1,
    complaint: oneLine('AUTH_SECRET wajib disetel'),
  })
  expect(await launch({ PORT, DATABASE_URL, AUTH_SECRET: 'short' })).toMatchObject({
    code: 1,
    complaint: oneLine('AUTH_SECRET terlalu pendek'),
  })
})

test('a database that cannot be reached is named without its password', async () => {
  const DATABASE_URL = 'postgres://jadwal:geheim@127.0.0.1:1/jadwal'
  const { code, complaint } = await launch({ PORT: '3199', DATABASE_URL, AUTH_SECRET: SECRET })
  expect({ code, complaint }).toEqual({ code: 1, complaint: oneLine('127.0.0.1:1 tidak dapat dihubungi') })
  expect(complaint).not.toContain('geheim')
})

test('a script gets the embedded database, running or not', async () => {
  const script = ['--run', 'lib/accounts/create-staff.ts', '--role', 'admin', '--email']
  const first = await launch({}, [...script, 'satu@uji.test'])
  expect(first).toMatchObject({
    code: 0,
    output: expect.stringContaining('Akun admin dibuat: satu@uji.test'),
  })
  const server = await startEmbedded({ folder: join(copy, '.data/postgres') })
  try {
    expect(await launch({}, [...script, 'dua@uji.test'])).toMatchObject({ code: 0 })
    expect(await launch({}, [...script, 'satu@uji.test'])).toMatchObject({ code: 1 })
    const client = new Client(server.url)
    await client.connect()
    const { rows } = await client.query('SELECT email FROM accounts ORDER BY created_at')
    await client.end()
    expect(rows.map(({ email }) => email)).toEqual(['satu@uji.test', 'dua@uji.test'])
  } finally {
    await server.stop()
  }
})
