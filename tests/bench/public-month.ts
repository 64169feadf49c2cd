import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { openDatabase } from '#lib/database/client.ts'
import { seedFacts } from '#prisma/seed/facts.ts'
import { urlOf } from '#tests/support/template.ts'
import { type Contender, contend, requestsPerSecond } from './load.ts'
import { fillVisits } from './many-visits.ts'
import { rounded } from './pool.ts'

interface PublicMonthBench {
  /** Visits in the database. */
  sizes?: number[]
  /** Visits that begin in the month on the page. */
  inMonth?: number
  /** How long each measure takes altogether; it is taken in three rounds, the contenders in turn. */
  milliseconds?: number
  connections?: number
}

const MONTH = '2026-12'
const PATH = `/?bulan=${MONTH}`
const ROUNDS = 3

type Contenders = Record<
  'cached' | 'uncached' | 'nodePlusQuery' | 'nodePlusPreparedQuery' | 'fixedPage',
  Contender
>

/**
 * The public month beside bare Node servers, all on one machine in the same run. Wants the app to be built;
 * `makeDatabase` makes an empty one with the tables and answers its connection string.
 */
export async function benchPublicMonth(
  makeDatabase: (name: string) => Promise<string>,
  { sizes = [200, 20_000, 200_000], ...bench }: PublicMonthBench = {},
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const size of sizes) {
    const found = await benchSize(await makeDatabase(`bench_month_${size}`), size, bench)
    for (const [name, value] of Object.entries(found)) figures[`publicMonth.${size}.${name}`] = rounded(value)
  }
  return figures
}

async function benchSize(url: string, size: number, bench: PublicMonthBench) {
  const { inMonth = 60, milliseconds = 3000, connections = 16 } = bench
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const running: Contender[] = []
  const start = async (...how: Parameters<typeof contend>) => {
    const contender = await contend(...how)
    running.push(contender)
    return contender
  }
  try {
    const db = openDatabase(url)
    await seedFacts(db)
    await db.$disconnect()
    await fillVisits(url, { total: size, inMonth, month: MONTH })

    const env = { DATABASE_URL: url, AUTH_SECRET: 'of the bench alone, and of no use elsewhere' }
    const uncached = await start('app-process.ts', { ...env, PAGE_CACHE: 'off' })
    const queries = await queriesPerPage(url, uncached)
    const page = Buffer.from(await (await fetch(uncached.url + PATH)).arrayBuffer())
    const bare = { ...env, BENCH_PAGE: join(folder, 'page.html'), BENCH_MONTH: MONTH }
    writeFileSync(bare.BENCH_PAGE, page)
    const contenders: Contenders = {
      cached: await start('app-process.ts', env),
      uncached,
      nodePlusQuery: await start('bare-process.ts', { ...bare, BENCH_BARE: 'query' }),
      nodePlusPreparedQuery: await start('bare-process.ts', { ...bare, BENCH_BARE: 'prepared' }),
      fixedPage: await start('bare-process.ts', { ...bare, BENCH_BARE: 'fixed' }),
    }
    const speeds = await race(contenders, { milliseconds, connections })
    return {
      'cached.requestsPerSecond': speeds.cached,
      'uncached.requestsPerSecond': speeds.uncached,
      'nodePlusQuery.requestsPerSecond': speeds.nodePlusQuery,
      'nodePlusPreparedQuery.requestsPerSecond': speeds.nodePlusPreparedQuery,
      'fixedPage.requestsPerSecond': speeds.fixedPage,
      'cached.ratioToNodePlusQuery': speeds.cached / speeds.nodePlusQuery,
      'uncached.ratioToNodePlusQuery': speeds.uncached / speeds.nodePlusQuery,
      'cached.ratioToNodePlusPreparedQuery': speeds.cached / speeds.nodePlusPreparedQuery,
      'uncached.ratioToNodePlusPreparedQuery': speeds.uncached / speeds.nodePlusPreparedQuery,
      'cached.ratioToFixedPage': speeds.cached / speeds.fixedPage,
      'page.bytes': page.length,
      'page.gzipBytes': gzipSync(page).length,
      'uncached.queriesPerPage': queries,
    }
  } finally {
    for (const { stop } of running) await stop()
    rmSync(folder, { recursive: true })
  }
}

/** Each contender in turn, round by round, so that a noisy moment strikes them all; the best round of each counts. */
async function race(contenders: Contenders, load: { milliseconds: number; connections: number }) {
  const best = { cached: 0, uncached: 0, nodePlusQuery: 0, nodePlusPreparedQuery: 0, fixedPage: 0 }
  const names = Object.keys(best) as (keyof Contenders)[]
  const measure = (name: keyof Contenders, milliseconds: number) =>
    requestsPerSecond({ ...load, url: contenders[name].url + PATH, milliseconds })
  for (const name of names) await measure(name, 1000)
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names)
      best[name] = Math.max(best[name], await measure(name, load.milliseconds / ROUNDS))
  return best
}

const PAGES = 200

/**
 * Postgres counts the transactions, and each query of a page is one. Asked before any load, since sessions report
 * what they did up to ten seconds late.
 */
async function queriesPerPage(url: string, { url: app }: Contender): Promise<number> {
  const client = new Client({ connectionString: urlOf(url, 'postgres') })
  await client.connect()
  const count = async () => {
    await sleep(1500)
    await (await fetch(app + PATH)).text()
    const { rows } = await client.query<{ count: number }>(
      'SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = $1',
      [new URL(url).pathname.slice(1)],
    )
    return Number(rows[0]?.count)
  }
  const before = await count()
  for (let page = 1; page < PAGES; page++) await (await fetch(app + PATH)).text()
  const after = await count()
  await client.end()
  return (after - before) / PAGES
}
