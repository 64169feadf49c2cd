// Goes on where tests/run.mjs ends, under the pinned Node. Runners may be named; without a name all run.
import { generate } from '#lib/launch/generate.mjs'
import { tell } from '#lib/launch/progress.mjs'
import type { Counts } from './counts.ts'
import { makeRunFolder, removeRunFolder } from './run-folder.ts'

/** What the machine is set to says nothing to the tests, which must never reach a real database. */
const UNSET = [
  'DATABASE_URL',
  'DATABASE_POOL',
  'AUTH_SECRET',
  'PUBLIC_URL',
  'PORT',
  'TRUST_PROXY',
  'PAGE_CACHE',
  'JOBS',
  'SMTP_URL',
  'MAIL_FROM',
  'WHATSAPP_WEBHOOK_URL',
  'WHATSAPP_WEBHOOK_SECRET',
  'NODE_ENV',
]

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => ending.abort())

const folder = makeRunFolder()
process.env.TMPDIR = folder

const env = { ...process.env }
for (const name of UNSET) delete env[name]

const total = { passed: 0, failed: 0 }

function add(name: string, { passed, failed }: Counts): void {
  total.passed += passed
  total.failed += failed
  console.log(`── ${name}: ${passed} passed, ${failed} failed\n`)
}

try {
  await generate()
  // Only now: both bring the generated client along.
  const { RUNNERS } = await import('./runners.ts')
  const { openTestServer } = await import('./server.ts')
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !(name in RUNNERS))
  if (unknown.length > 0) throw new Error(`No such runner: ${unknown.join(', ')}`)
  const server = await openTestServer()
  env.TEST_POSTGRES_URL = server.url
  try {
    for (const [name, run] of Object.entries(RUNNERS)) {
      if (named.length > 0 && !named.includes(name)) continue
      ending.signal.throwIfAborted()
      console.log(`── ${name}`)
      try {
        add(name, await run({ env, ending: ending.signal }))
      } catch (error) {
        ending.signal.throwIfAborted()
        tell(error)
        add(name, { passed: 0, failed: 1 })
      }
    }
  } finally {
    await server.stop()
  }
} catch (error) {
  if (!ending.signal.aborted) tell(error)
  total.failed += 1
} finally {
  await removeRunFolder(folder)
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
