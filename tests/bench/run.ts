import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { startEmbedded } from '#lib/database/embedded.ts'
import { migrate } from '#lib/database/migrate.ts'
import { build, isBuilt } from '#lib/launch/build.ts'
import { generate } from '#lib/launch/generate.mjs'
import { step } from '#lib/launch/progress.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
process.stdout.write = process.stderr.write.bind(process.stderr)

await step('Prisma', generate)
if (!isBuilt()) await step('next build', () => build())
// As durable as in use: commits wait for the disk on both sides of every ratio.
const server = await startEmbedded({ folder: '.data/bench' })
process.once('SIGINT', () => void server.stop().then(() => process.exit(130)))

/** An empty database with the tables, made anew. */
async function fresh(name: string): Promise<string> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrate(url.href)
  return url.href
}

const figures: Record<string, number> = {}
try {
  const claims = await fresh('bench_claims')
  process.env.DATABASE_URL = claims
  process.env.DATABASE_POOL = '16'
  process.env.AUTH_SECRET ??= 'a secret of the bench alone, of no use elsewhere'
  const { benchBookings } = await import('./bookings.ts')
  const { benchMoves } = await import('./moves.ts')
  const { benchRegistrations } = await import('./registrations.ts')
  const { benchRace } = await import('./race.ts')
  const { benchReads } = await import('./reads.ts')
  const { benchPublicMonth } = await import('./public-month.ts')
  Object.assign(figures, await step('bookings beside bare INSERTs', () => benchBookings(claims)))
  Object.assign(figures, await step('moves beside bare SQL', () => benchMoves(claims)))
  Object.assign(figures, await step('registrations beside bare INSERTs', () => benchRegistrations(claims)))
  Object.assign(figures, await step('64 clients want one unit', benchRace))
  Object.assign(figures, await step('the board and the search', () => benchReads(fresh)))
  Object.assign(figures, await step('the public month', () => benchPublicMonth(fresh)))
} finally {
  await server.stop()
}

if (values.json) writeSync(1, `${JSON.stringify(figures)}\n`)
else for (const [name, figure] of Object.entries(figures)) writeSync(1, `${name.padEnd(60)} ${figure}\n`)
process.exit()
