import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A runner that takes longer hangs: twice the time that all of them should take on two cores. */
const LONGEST_MS = 30 * 60_000

/** How long what is to end may take for it. */
const GRACE_MS = 10_000

/**
 * Runs a program of node_modules to its end, its output ours; answers its exit code, null where it had to be
 * killed. It is a process group of its own, of which nothing outlives it.
 */
export async function runProcess(
  script: string,
  args: string[],
  { env, ending }: { env: NodeJS.ProcessEnv; ending: AbortSignal },
): Promise<number | null> {
  ending.throwIfAborted()
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // All of the group has ended.
    }
  }
  const timers: NodeJS.Timeout[] = []
  const end = () => {
    kill('SIGINT')
    timers.push(setTimeout(() => kill('SIGKILL'), GRACE_MS))
  }
  timers.push(setTimeout(end, LONGEST_MS))
  ending.addEventListener('abort', end)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  } finally {
    ending.removeEventListener('abort', end)
    for (const timer of timers) clearTimeout(timer)
    kill('SIGKILL')
  }
}
