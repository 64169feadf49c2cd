import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { takeLock } from '#lib/database/embedded-lock.ts'
import { migrate, pendingMigrations } from '#lib/database/migrate.ts'
import { Trouble } from '#lib/database/trouble.ts'
import { build, isBuilt } from './build.ts'
import { checkReachable, startOwnDatabase } from './database.ts'
import { generate, isGenerated } from './generate.mjs'
import { alreadyRunning, PID_FILE } from './install.mjs'
import { findPort } from './port.ts'
import { say, step } from './progress.mjs'
import { findSecret } from './secret.ts'

interface Options {
  dev: boolean
  /** Aborted by Ctrl-C and the like. */
  ending: AbortSignal
}

/** Starts the database and the web server, and ends them in the other order. */
export async function runServers({ dev, ending }: Options): Promise<void> {
  const given = process.env.DATABASE_URL || undefined
  const unlock = lock()
  const ends: (() => unknown)[] = [unlock]
  /** A step that is not begun, or not followed by others, once we are to end. */
  const next = async <Value>(name: string, work: () => Promise<Value>, end?: (value: Value) => unknown) => {
    ending.throwIfAborted()
    const value = await step(name, work)
    if (end) ends.push(() => end(value))
    ending.throwIfAborted()
    return value
  }
  try {
    const port = await findPort(process.env.PORT || undefined)
    process.env.AUTH_SECRET = findSecret(process.env.AUTH_SECRET || undefined, !given)
    if (given) await next('Menghubungi basis data', () => checkReachable(given))
    if (!isGenerated()) await next('Menyiapkan klien basis data', generate)
    if (!dev && !isBuilt()) await next('Membangun aplikasi', () => build(ending))
    // Beside a shared database, several of us may serve from one folder.
    if (given) unlock()

    const url = given ?? (await next('Menyalakan Postgres', startOwnDatabase, (own) => own.stop())).url
    process.env.DATABASE_URL = url
    if ((await pendingMigrations(url)).length > 0) await next('Menyiapkan tabel', () => migrate(url))
    const signIns = await next('Memeriksa data', () => seed(!given))

    Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', PORT: String(port) })
    await next(
      'Menyalakan server web',
      () => serveOn(port, dev),
      (server) => server.stop(),
    )
    announce(port, signIns)
    await once(ending, 'abort')
  } finally {
    if (ending.aborted) say('\nMenghentikan server …')
    for (const end of ends.reverse()) await end()
    if (ending.aborted) say('Selesai.')
  }
}

function lock(): () => void {
  const unlock = takeLock('.data/lock')
  if (!unlock) throw new Trouble(alreadyRunning(readFileSync(PID_FILE, 'utf8')))
  writeFileSync(PID_FILE, String(process.pid))
  return unlock
}

/** Answers the demo sign-ins that exist. */
async function seed(demo: boolean) {
  // Only now: the client of the database may not have been generated before.
  const { closeDatabase, database } = await import('#lib/database/client.ts')
  const { seedIfEmpty } = await import('#prisma/seed/run.ts')
  const { DEMO_SIGN_INS } = await import('#prisma/seed/sign-ins.ts')
  await seedIfEmpty(database(), { demo })
  const emails = DEMO_SIGN_INS.map(({ email }) => email)
  const accounts = await database().account.findMany({
    where: { email: { in: emails } },
    select: { email: true },
  })
  // The built app brings a client of its own.
  await closeDatabase()
  return DEMO_SIGN_INS.filter(({ email }) => accounts.some((account) => account.email === email))
}

async function serveOn(port: number, dev: boolean) {
  const { serve } = await import('#lib/web/server.ts')
  const { log } = console
  // Next tells how long it took to read its settings.
  if (!dev) console.log = () => {}
  try {
    return await serve({ port, dev })
  } finally {
    console.log = log
  }
}

function announce(port: number, signIns: Awaited<ReturnType<typeof seed>>): void {
  say(`\nSiap di http://localhost:${port} (Ctrl-C untuk berhenti)`)
  if (signIns.length === 0) return
  say('Akun contoh, masuk di /masuk:')
  const width = Math.max(...signIns.map(({ email }) => email.length))
  for (const { who, email, password } of signIns) say(`  ${email.padEnd(width)}  ${password}  ${who}`)
}
