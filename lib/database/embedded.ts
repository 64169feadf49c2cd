import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { dataOf, ensureCluster, NAME, passwordOf } from './embedded-cluster.ts'
import { readPidFile } from './embedded-leftovers.ts'
import { takeLock } from './embedded-lock.ts'
import { findPlace, type Place } from './embedded-place.ts'
import { run } from './embedded-server.ts'
import { Trouble } from './trouble.ts'

/** Another process runs the server of the folder. */
export class InUse extends Trouble {}

export interface Embedded {
  url: string
  /** Ends the server when its connections have ended their work, and gives the folder back. */
  stop(): Promise<void>
}

interface EmbeddedOptions {
  /** Holds everything of this server; made when missing. */
  folder: string
  port?: number
  say?: (line: string) => void
  /** False gives up safety against a stopped machine for speed; for tests alone. */
  durable?: boolean
}

/** Runs a Postgres of our own on 127.0.0.1, with its data in a folder; one process at a time may. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { say = () => {}, durable = true } = options
  const folder = resolve(options.folder)
  mkdirSync(folder, { recursive: true })
  const unlocks = [lock(folder)]
  const unlock = () => {
    for (const give of unlocks) give()
  }
  try {
    const place = findPlace(folder, say)
    // A copy of a checkout carries the note of where its data lie: they still have one user at a time.
    if (place.folder !== folder) unlocks.push(lock(place.folder))
    await ensureCluster(place, durable)
    const server = await keepRunning(place, { port: options.port, durable, say })
    await ensureDatabase(place, server.port)
    return {
      url: urlOf(place, server.port, NAME),
      async stop() {
        await server.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Where the server of a folder listens that another process runs; null while it does not. */
export function findRunning(folder: string): string | null {
  const place = findPlace(resolve(folder), () => {})
  const told = readPidFile(dataOf(place))
  return told?.ready ? urlOf(place, told.port, NAME) : null
}

function lock(folder: string): () => void {
  const unlock = takeLock(join(folder, 'lock'))
  if (unlock) return unlock
  throw new InUse(`Basis data di ${folder} sedang dipakai proses lain. Hentikan dahulu yang itu.`)
}

function urlOf(place: Place, port: number, database: string): string {
  return `postgres://${NAME}:${passwordOf(place)}@127.0.0.1:${port}/${database}`
}

/** Runs the server until it is stopped; where it ends by itself, it is started again on its port. */
async function keepRunning(place: Place, options: Parameters<typeof run>[1]) {
  const { port, ...first } = await run(place, options)
  let child: ChildProcess | null = first.child
  let stopping = false
  let restart: Promise<void> = Promise.resolve()
  const end = () => child?.kill('SIGINT')
  const watch = () => child?.once('exit', () => (restart = stopping ? restart : again()))
  async function again() {
    options.say('Postgres berhenti sendiri; dinyalakan lagi.')
    child = null
    for (let said = ''; !stopping; await sleep(5_000)) {
      try {
        child = (await run(place, { ...options, port })).child
        return void watch()
      } catch (error) {
        // A full disk, most likely: said once, and tried until there is room.
        const { message } = error as Error
        if (message !== said) options.say(message)
        said = message
      }
    }
  }
  watch()
  // The process that ends without stop() ends the server as well.
  process.once('exit', end)
  return {
    port,
    async stop() {
      stopping = true
      await restart
      process.removeListener('exit', end)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child?.once('exit', resolve))
      end()
      await ended
    },
  }
}

async function ensureDatabase(place: Place, port: number): Promise<void> {
  const client = new Client(urlOf(place, port, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`)
  } finally {
    await client.end()
  }
}
