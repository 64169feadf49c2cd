// node tests/launch/kill9.ts [rounds]
// Kills everything while visits are written, again and again: what was acknowledged must be there, once, after
// a start that needs nobody's help. Works on a copy of this checkout; Linux only (it reads /proc).
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRunning } from '#lib/database/embedded.ts'
import { copyCheckout } from './checkout.ts'
import { audit } from './kill9-audit.ts'

const ROUNDS = Number(process.argv[2] ?? 10)
const PORT = Number(process.env.PORT ?? 3190)
const copy = copyCheckout()
const log = join(copy, 'written.jsonl')
const env = { ...process.env, PORT: String(PORT), DATABASE_URL: undefined } as NodeJS.ProcessEnv

async function start(): Promise<{ launcher: ChildProcess; url: string; seconds: number }> {
  const began = Date.now()
  const launcher = spawn(process.execPath, ['lib/launch/start.mjs'], { cwd: copy, env, detached: true })
  let said = ''
  for (const stream of [launcher.stdout, launcher.stderr])
    stream?.on('data', (chunk) => {
      said += chunk
    })
  while (!said.includes('Siap di')) {
    if (launcher.exitCode !== null) throw new Error(`The launcher gave up:\n${said}`)
    await sleep(20)
  }
  const seconds = (Date.now() - began) / 1000
  const answer = await fetch(`http://localhost:${PORT}/sehat`)
  if (answer.status !== 200) throw new Error(`/sehat: ${answer.status} ${await answer.text()}`)
  return { launcher, url: findRunning(join(copy, '.data/postgres')) as string, seconds }
}

const size = (file: string) => (existsSync(file) ? statSync(file).size : 0)

/** The copy, and where root's Postgres keeps its data when it cannot enter the copy. */
function places(): string[] {
  const note = join(copy, '.data/postgres/elsewhere')
  return [copy, ...(existsSync(note) ? [readFileSync(note, 'utf8').trim()] : [])]
}

/** Pids of all that runs in the copy, or in the data of its Postgres. */
function alive(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const folder = readlinkSync(`/proc/${name}/cwd`)
      return Number(name) && places().some((place) => `${folder}/`.startsWith(`${place}/`))
        ? [Number(name)]
        : []
    } catch {
      return []
    }
  })
}

function killAll(order: (pids: number[]) => number[] = (pids) => pids): number {
  const pids = order(alive())
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It fell with another.
    }
  }
  return pids.length
}

let failed = false
try {
  console.log(
    `first start: ${(await start().then(({ launcher, seconds }) => end(launcher, seconds))).toFixed(1)} s`,
  )
  let known = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const { url } = await start()
    const writer = fork(join(copy, 'tests/launch/kill9-writer.ts'), [log], {
      cwd: copy,
      env: { ...env, DATABASE_URL: url },
      // It may see its database fall before it falls itself.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const written = once(writer, 'exit')
    for (const before = size(log); size(log) === before; ) await sleep(20)
    await sleep(500 + Math.random() * 2000)
    const killed = killAll((pids) => (round % 2 ? pids : pids.reverse()))
    await written
    const { launcher, url: again, seconds } = await start()
    const found = await audit(again, log)
    failed ||= found.faults.length > 0
    console.log(
      `round ${round}: ${killed} processes killed, up again in ${seconds.toFixed(1)} s; ` +
        `${found.acknowledged - known} more visits acknowledged (${found.acknowledged} in all), ` +
        `${found.resent} forms unanswered and sent again; faults: ${found.faults.join('; ') || 'none'}`,
    )
    known = found.acknowledged
    await end(launcher, seconds)
  }
} finally {
  killAll()
  for (const place of places()) rmSync(place, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

async function end(launcher: ChildProcess, seconds: number): Promise<number> {
  const ended = once(launcher, 'exit')
  launcher.kill('SIGINT')
  const [code] = await ended
  if (code !== 0 || alive().length > 0) throw new Error(`not ended: code ${code}, pids ${alive()}`)
  return seconds
}
