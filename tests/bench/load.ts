import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Load {
  url: string
  milliseconds: number
  connections: number
}

export interface Loaded {
  requests: number
  failures: number
  bytes: number
  milliseconds: number
}

/** A module of this folder in a process of its own. */
function forkHere(file: string, env: Record<string, string> = {}): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

export interface Contender {
  url: string
  stop(): Promise<void>
}

/** A server in a process of its own, which says its port when it listens and ends when it is let go of. */
export async function contend(file: string, env: Record<string, string>): Promise<Contender> {
  const child = forkHere(file, env)
  const ended = once(child, 'exit')
  const told = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!told) throw new Error(`${file} did not start`)
  return {
    url: `http://127.0.0.1:${told[0]}`,
    async stop() {
      child.disconnect()
      await ended
    },
  }
}

/** Requests a second that a server answers. */
export async function requestsPerSecond(load: Load): Promise<number> {
  const child = forkHere('load-process.ts')
  child.send(load)
  const [loaded] = (await once(child, 'message')) as [Loaded]
  if (loaded.failures > 0) throw new Error(`${loaded.failures} of ${loaded.requests} failed at ${load.url}`)
  return loaded.requests / (loaded.milliseconds / 1000)
}
