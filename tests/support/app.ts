import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ENTRY = fileURLToPath(new URL('app-process.ts', import.meta.url))

export interface TestApp {
  url: string
  /** What the app has written to its standard error. */
  complaints(): string
  stop(): Promise<void>
  /** Holds it still, as it is, until it is told to go on. */
  freeze(): void
  thaw(): void
  /** Ends it as kill -9 does. */
  kill(): Promise<void>
}

/**
 * Serves the built app on a free port, in a process of its own. Without jobs it does nothing by itself; without a mail
 * server it keeps its mails; behind a proxy it believes what that says of where a form comes from.
 */
export async function startApp(
  databaseUrl: string,
  { jobs = true, smtpUrl = '', behindProxy = false } = {},
): Promise<TestApp> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = fork(ENTRY, {
    cwd: ROOT,
    execArgv: [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      JOBS: jobs ? 'on' : 'off',
      SMTP_URL: smtpUrl,
      TRUST_PROXY: behindProxy ? '1' : '',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const ended = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!first) throw new Error(`The app did not start:\n${complaints}`)
  return {
    url,
    complaints: () => complaints,
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
