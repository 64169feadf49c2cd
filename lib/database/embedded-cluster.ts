import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './embedded-place.ts'
import { program } from './embedded-programs.ts'
import type { User } from './embedded-user.ts'
import { explain, Trouble } from './trouble.ts'

/** The database of the app, and the one role of the embedded server. */
export const NAME = 'jadwal'

/** What Postgres needs to know of the environment: none of its locales, and no zone but UTC. */
export const POSTGRES_ENV = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
} as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv

export const dataOf = (place: Place) => join(place.folder, 'cluster/data')

export const passwordOf = (place: Place) =>
  readFileSync(join(place.folder, 'cluster/password'), 'utf8').trim()

/** Makes the cluster when there is none: whole, or not at all, so that an interrupted start does no harm. */
export async function ensureCluster(place: Place, durable: boolean): Promise<void> {
  const cluster = join(place.folder, 'cluster')
  if (existsSync(cluster)) return
  const half = join(place.folder, 'cluster-half')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const password = join(half, 'password')
  writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (place.user) for (const path of [half, password]) chownSync(path, place.user.uid, place.user.gid)
  const failure = await run(place.user, program(place.programs, 'initdb'), [
    `--pgdata=${join(half, 'data')}`,
    `--username=${NAME}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (failure !== null) {
    rmSync(half, { recursive: true })
    throw new Trouble(`Postgres tidak dapat menyiapkan datanya. ${explain(failure)}`)
  }
  renameSync(half, cluster)
}

/** Runs a program outside the terminal's group, which Ctrl-C ends at once; null when it went well. */
function run(user: User | null, file: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...user, cwd: '/', env: POSTGRES_ENV, detached: true })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : output))
  })
}
