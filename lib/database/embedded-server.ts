import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataOf, POSTGRES_ENV } from './embedded-cluster.ts'
import { endLeftovers, readPidFile } from './embedded-leftovers.ts'
import type { Place } from './embedded-place.ts'
import { program } from './embedded-programs.ts'
import { explain, Trouble } from './trouble.ts'

const MAX_LOG = 10_000_000

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '150',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** For tests alone: what is written is lost when the machine stops. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

interface RunOptions {
  port?: number
  durable: boolean
  say: (line: string) => void
}

/** Starts the server on a cluster and waits until it takes connections, whatever was left from before. */
export async function run(place: Place, options: RunOptions): Promise<{ child: ChildProcess; port: number }> {
  for (let tries = 1; ; tries++) {
    await endLeftovers(dataOf(place), options.say)
    const port = options.port ?? (await freePort())
    const attempt = await launch(place, port, options)
    if (attempt.child) return { child: attempt.child, port }
    const { log } = attempt
    if (/Address already in use|could not bind/.test(log)) {
      if (options.port !== undefined || tries > 5)
        throw new Trouble(`Postgres tidak mendapat port ${port}: sudah dipakai program lain.`)
    } else if (!/pre-existing shared memory|postmaster\.pid" already exists/.test(log) || tries > 60)
      throw new Trouble(`Postgres tidak mau mulai. ${explain(log)}`)
    await sleep(250)
  }
}

async function launch(place: Place, port: number, { durable, say }: RunOptions) {
  const data = dataOf(place)
  const logFile = join(place.folder, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > MAX_LOG) truncateSync(logFile)
  const logged = existsSync(logFile) ? statSync(logFile).size : 0
  const log = openSync(logFile, 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FORGETFUL) })
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  // Detached: Ctrl-C in the terminal is for us, and the web server ends before the database.
  const child = spawn(program(place.programs, 'postgres'), args, {
    ...place.user,
    cwd: '/',
    env: POSTGRES_ENV,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  for (let waited = 0; ; waited += 20) {
    if (failure !== undefined) return { child: null, log: failure }
    if (child.exitCode !== null || child.signalCode !== null)
      return { child: null, log: readFileSync(logFile).subarray(logged).toString() }
    const told = readPidFile(data)
    if (told?.ready && told.pid === child.pid) return { child, log: '' }
    if (waited > 0 && waited % 10_000 === 0) say('Postgres memulihkan data; tunggu sebentar.')
    await sleep(20)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
