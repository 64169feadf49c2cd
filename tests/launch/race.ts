// node tests/launch/race.ts [seconds] [kills] [rounds]
// Two processes of the built app on one Postgres, and 64 clients that schedule, move, confirm, cancel and undo through
// both for a minute; then an audit. After that one of two processes is killed in the middle of its moves, ten times.
// Then 200 people want 16 seats through both, thirty times.
// Prints figures; ends with 1 where anything is wrong. These are tests of tests/browser/, longer,
// on a Postgres of their own whose log is read afterwards.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#lib/database/embedded.ts'
import { build, isBuilt } from '#lib/launch/build.ts'
import { runProcess } from '#tests/support/run-process.ts'

const CONFIG = ['--config', 'tests/playwright.config.ts', '--workers', '1']
const PLAYWRIGHT = ['test', ...CONFIG, 'race.spec.ts', 'killed.spec.ts', 'seat-race.spec.ts']
const [seconds = '60', kills = '10', rounds = '30'] = process.argv.slice(2)

if (!isBuilt()) await build()
const folder = mkdtempSync(join(tmpdir(), 'jadwal-race-'))
chmodSync(folder, 0o755)
const ending = new AbortController()
process.once('SIGINT', () => ending.abort())
// As durable as in use.
const server = await startEmbedded({ folder })
let won = false
try {
  const env = {
    ...process.env,
    TEST_POSTGRES_URL: server.url,
    RACE_SECONDS: seconds,
    KILL_ROUNDS: kills,
    SEAT_ROUNDS: rounds,
  }
  const code = await runProcess('node_modules/@playwright/test/cli.js', PLAYWRIGHT, {
    env,
    ending: ending.signal,
  })
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8').split('\n')
  const deadlocks = log.filter((line) => line.includes('deadlock'))
  console.log(`deadlocks in the log of Postgres: ${deadlocks.length}\n${deadlocks.join('\n')}`)
  won = code === 0 && deadlocks.length === 0
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(won ? 0 : 1)
