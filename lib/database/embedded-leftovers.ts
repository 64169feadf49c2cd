import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './trouble.ts'

/** What the running server writes of itself into its data, or null. */
export function readPidFile(data: string): { pid: number; port: number; ready: boolean } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.startsWith('ready') ?? false }
}

/**
 * Ends what an interrupted run left behind: a server whose launcher was killed, or its orphaned children,
 * which hold the shared memory. Kills nothing that is not Postgres on this very data.
 */
export async function endLeftovers(data: string, say: (line: string) => void): Promise<void> {
  const began = Date.now()
  let said = false
  let sent: NodeJS.Signals | null = null
  for (let left = processesOn(data); left.length > 0; left = processesOn(data)) {
    const waited = Date.now() - began
    const main = readPidFile(data)?.pid
    const served = main !== undefined && left.includes(main)
    const signal = served ? forServer(waited) : forOrphans(waited)
    if (signal && !said) say('Postgres dari jalan sebelumnya masih hidup; dihentikan dahulu.')
    said ||= signal !== null
    if (signal && signal !== sent) for (const pid of served ? [main] : left) kill(pid, signal)
    sent = signal
    if (waited > 120_000) throw new Trouble(`Postgres yang lama (pid ${left}) tidak mau berhenti.`)
    await sleep(50)
  }
  disownPid(data)
}

function forServer(waited: number): NodeJS.Signals {
  return waited < 60_000 ? 'SIGINT' : 'SIGQUIT'
}

/** Children whose server is gone end by themselves, unless they are busy. */
function forOrphans(waited: number): NodeJS.Signals | null {
  if (waited < 3_000) return null
  return waited < 10_000 ? 'SIGTERM' : 'SIGQUIT'
}

/**
 * A pid file may name a pid that by now is somebody else's; Postgres would take that for a running server.
 * Our own pid in its place means "stale" to a Postgres that we start, which still checks the shared memory.
 */
function disownPid(data: string): void {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const [, ...lines] = readFileSync(file, 'utf8').split('\n')
  // Up to the line of the shared memory; the next would say "ready".
  writeFileSync(file, `${[process.pid, ...lines.slice(0, 6)].join('\n')}\n`)
}

/** Pids of Postgres at work on this data. */
function processesOn(data: string): number[] {
  if (process.platform === 'win32') return []
  const real = realpathSync(data)
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isPostgresIn(name, real))
      .map(Number)
  const pattern = new RegExp(`^ *(\\d+) .*postgres.* -D ${RegExp.escape(data)} `)
  const list = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  return list.flatMap((line) => pattern.exec(line)?.[1] ?? []).map(Number)
}

function isPostgresIn(pid: string, data: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres') &&
      readlinkSync(`/proc/${pid}/cwd`) === data &&
      !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    )
  } catch {
    return false
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone in the meantime.
  }
}
