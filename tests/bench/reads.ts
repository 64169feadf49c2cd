import { Pool } from 'pg'
import { findBoard } from '#lib/board/queries.ts'
import { readBoard } from '#lib/board/schema.ts'
import { findSearch } from '#lib/bookings/search-queries.ts'
import { PAST_WINDOW_DAYS } from '#lib/bookings/search-span.ts'
import { closeDatabase, openDatabase } from '#lib/database/client.ts'
import { addDays } from '#lib/time/days.ts'
import { seedFacts } from '#prisma/seed/facts.ts'
import { SCHEDULER } from './fleet.ts'
import { median, rounded } from './pool.ts'
import { bare, statementsOf } from './statements.ts'
import { fillYears } from './years.ts'

const FLEET = { units: 50, visitsAYear: 2000, middle: '2026-12-15' }
const SEARCHED_DAYS = 180
const SEARCH_LIMIT_MS = 100
const ROUNDS = 40

type Work = () => Promise<unknown>

/**
 * The board's month and the search for a date over a fleet of fifty, with one and with ten years of data, beside the
 * statements they send by the driver alone, in turns in the same run.
 */
export async function benchReads(
  makeDatabase: (name: string) => Promise<string>,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  const took: Record<string, number> = {}
  const given = process.env.DATABASE_URL
  for (const years of [1, 10]) {
    const url = await makeDatabase(`bench_years_${years}`)
    const db = openDatabase(url)
    await seedFacts(db)
    await db.$disconnect()
    const requestId = await fillYears(url, { ...FLEET, years })
    await closeDatabase()
    process.env.DATABASE_URL = url
    for (const [name, work] of Object.entries(worksOf(requestId))) {
      const { ms, bareMs, busyMs, queries } = await measure(url, work)
      took[`${name}.${years}`] = ms
      figures[`${name}.years${years}.ms`] = rounded(ms)
      figures[`${name}.years${years}.busyMs`] = rounded(busyMs)
      figures[`${name}.years${years}.bareSqlMs`] = rounded(bareMs)
      figures[`${name}.years${years}.ratioToBareSql`] = rounded(ms / bareMs)
      figures[`${name}.years${years}.queries`] = queries
    }
    await closeDatabase()
  }
  if (given) process.env.DATABASE_URL = given
  for (const name of ['board.month', 'search'])
    figures[`${name}.tenYearsToOne`] = rounded(Number(took[`${name}.10`]) / Number(took[`${name}.1`]))
  figures['search.ofLimit'] = rounded(Number(took['search.10']) / SEARCH_LIMIT_MS)
  return figures
}

function worksOf(requestId: number): Record<string, Work> {
  const { filter } = readBoard({ mulai: FLEET.middle, rentang: 'bulan' }, FLEET.middle)
  const asked = { picked: {}, month: '', today: FLEET.middle }
  const window = {
    start: addDays(FLEET.middle, 1),
    end: addDays(FLEET.middle, SEARCHED_DAYS - PAST_WINDOW_DAYS),
  }
  return {
    'board.month': () => findBoard(SCHEDULER, filter, FLEET.middle),
    search: () => findSearch(SCHEDULER, requestId, asked, window),
  }
}

/**
 * Medians of the work and of its statements alone, in turns, and the time that the work keeps this process busy; the
 * first rounds warm up.
 */
async function measure(url: string, work: Work) {
  const pool = new Pool({ connectionString: url, max: 1 })
  const statements = await statementsOf(work)
  const alone = bare(pool, statements)
  const times: [number[], number[]] = [[], []]
  const busy: number[] = []
  for (let round = -10; round < ROUNDS; round++)
    for (const [which, does] of [work, alone].entries()) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      await does()
      if (round < 0) continue
      times[which]?.push(performance.now() - began)
      const { user, system } = process.cpuUsage(used)
      if (which === 0) busy.push((user + system) / 1000)
    }
  await pool.end()
  return {
    ms: median(times[0]),
    bareMs: median(times[1]),
    busyMs: median(busy),
    queries: statements.length,
  }
}
