import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { openDatabase } from '#lib/database/client.ts'
import { migrate } from '#lib/database/migrate.ts'
import { seedFacts } from '#prisma/seed/facts.ts'
import { type Contender, contend, requestsPerSecond } from './load.ts'
import { fillVisits } from './many-visits.ts'

export interface PublicMonthBench {
  /** A Postgres server on which databases may be made. */
  serverUrl: string
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

type Contenders = Record<'cached' | 'uncached' | 'nodePlusQuery' | 'fixedPage', Contender>

/** The public month beside bare Node servers, all on one machine in the same run. Wants the app to be built. */
export async function benchPublicMonth(bench: PublicMonthBench): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const size of bench.sizes ?? [200, 20_000, 200_000]) {
    const found = await benchSize(bench, size)
    for (const [name, value] of Object.entries(found)) figures[`publicMonth.${size}.${name}`] = value
  }
  return figures
}

async function benchSize(bench: PublicMonthBench, size: number): Promise<Record<string, number>> {
  const { inMonth = 60, milliseconds = 3000, connections = 16 } = bench
  const name = `bench_month_${process.pid}_${size}`
  const url = new URL(bench.serverUrl)
  url.pathname = `/${name}`
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  await administer(bench.serverUrl, `CREATE DATABASE ${name}`)
  try {
    await migrate(url.href)
    const db = openDatabase(url.href)
    await seedFacts(db)
    await db.$disconnect()
    await fillVisits(url.href, { total: size, inMonth, month: MONTH })

    const env = { DATABASE_URL: url.href, AUTH_SECRET: 'of the bench alone, and of no use elsewhere' }
    const uncached = await contend('app-process.ts', { ...env, PAGE_CACHE: 'off' })
    const page = Buffer.from(await (await fetch(uncached.url + PATH)).arrayBuffer())
    const bare = { ...env, BENCH_PAGE: join(folder, 'page.html'), BENCH_MONTH: MONTH }
    writeFileSync(bare.BENCH_PAGE, page)
    const contenders: Contenders = {
      cached: await contend('app-process.ts', env),
      uncached,
      nodePlusQuery: await contend('bare-process.ts', { ...bare, BENCH_BARE: 'query' }),
      fixedPage: await contend('bare-process.ts', { ...bare, BENCH_BARE: 'fixed' }),
    }
    const queries = await queriesPerPage(bench.serverUrl, name, uncached)
    const speeds = await race(contenders, { milliseconds, connections })
    for (const { stop } of Object.values(contenders)) await stop()
    return {
      'cached.requestsPerSecond': speeds.cached,
      'uncached.requestsPerSecond': speeds.uncached,
      'nodePlusQuery.requestsPerSecond': speeds.nodePlusQuery,
      'fixedPage.requestsPerSecond': speeds.fixedPage,
      'cached.ratioToNodePlusQuery': speeds.cached / speeds.nodePlusQuery,
      'uncached.ratioToNodePlusQuery': speeds.uncached / speeds.nodePlusQuery,
      'cached.ratioToFixedPage': speeds.cached / speeds.fixedPage,
      'page.bytes': page.length,
      'page.gzipBytes': gzipSync(page).length,
      'uncached.queriesPerPage': queries,
    }
  } finally {
    await administer(bench.serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    rmSync(folder, { recursive: true })
  }
}

/** Each contender in turn, round by round, so that a noisy moment strikes them all; the best round of each counts. */
async function race(contenders: Contenders, load: { milliseconds: number; connections: number }) {
  const best = { cached: 0, uncached: 0, nodePlusQuery: 0, fixedPage: 0 }
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

/** Postgres counts the transactions; each query of a page is one. */
async function queriesPerPage(serverUrl: string, database: string, { url }: Contender): Promise<number> {
  const count = async () => {
    // Sessions report what they did a second late.
    await sleep(1500)
    const rows = await administer(
      serverUrl,
      `SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = '${database}'`,
    )
    return Number(rows[0]?.count)
  }
  await (await fetch(url + PATH)).text()
  const before = await count()
  for (let page = 0; page < PAGES; page++) await (await fetch(url + PATH)).text()
  await sleep(1500)
  await (await fetch(url + PATH)).text()
  const after = await count()
  return Math.round(((after - before) / (PAGES + 1)) * 100) / 100
}

async function administer(url: string, sql: string): Promise<{ count?: number }[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
