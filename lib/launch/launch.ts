// Goes on where bootstrap.mjs ends, under the pinned Node.
import { mkdirSync } from 'node:fs'
import { loadEnvironment } from './environment.ts'
import { tell } from './progress.mjs'

// Ctrl-C reaches us through the terminal and once more through whoever started us: once is enough.
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => ending.abort())

const [option, script, ...args] = process.argv.slice(2)
try {
  mkdirSync('.data', { recursive: true })
  loadEnvironment()
  // No figures about a public office's server leave it unasked.
  process.env.NEXT_TELEMETRY_DISABLED ||= '1'
  if (option === '--run' && script) {
    const { runScript } = await import('./run-script.ts')
    process.exitCode = await runScript(script, args)
  } else {
    const { runServers } = await import('./run-servers.ts')
    await runServers({ dev: option === '--dev', ending: ending.signal })
  }
} catch (error) {
  if (!ending.signal.aborted) {
    tell(error)
    process.exitCode = 1
  }
}
process.exit()
