import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { database } from '#lib/database/client.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import { nextTrainingDay, trainingDays } from '#lib/time/working-days.ts'
import {
  type BenchFleet,
  type Convoy,
  makeFleet,
  makeQueued,
  monthBefore,
  SCHEDULER,
  scheduleInput,
  TOUCHING,
} from './fleet.ts'
import { rounded } from './pool.ts'

const CLIENTS = 64
const ROUNDS = 45
const WEEK = { onSaturdays: true }
const NO_HOLIDAYS = new Map()
const PATTERNS = ['identical', 'overlapping', 'touching'] as const

/** First days that the clients of a round want, and how many of them must win. */
function wishes(pattern: (typeof PATTERNS)[number], base: Day): { days: Day[]; winners: number | null } {
  const clients = Array.from({ length: CLIENTS }, (_, index) => index)
  if (pattern === 'identical') return { days: clients.map(() => base), winners: 1 }
  if (pattern === 'overlapping')
    return {
      days: clients.map((index) => nextTrainingDay(addDays(base, index % 12), WEEK, NO_HOLIDAYS)),
      winners: null,
    }
  const chain: Day[] = []
  for (let day = base; chain.length < 8; ) {
    chain.push(day)
    day = nextTrainingDay(
      addDays(trainingDays(day, 8, WEEK, NO_HOLIDAYS).at(-1) as Day, 1),
      WEEK,
      NO_HOLIDAYS,
    )
  }
  return { days: clients.map((index) => chain[index % 8] as Day), winners: 8 }
}

interface Tally {
  made: number
  refused: number
  untrue: number
  wrongWinners: number
}

async function runRound(fleet: BenchFleet, round: number, tally: Tally): Promise<void> {
  const requestIds = await makeQueued(fleet, CLIENTS)
  const base = nextTrainingDay(addDays('2030-01-07', round * 120), WEEK, NO_HOLIDAYS)
  const { days, winners } = wishes(PATTERNS[round % 3] as (typeof PATTERNS)[number], base)
  const [shared] = fleet.convoys as [Convoy]
  const results = await Promise.all(
    requestIds.map((requestId, index) => {
      const own = fleet.convoys[index % fleet.convoys.length] as Convoy
      const convoy = { ...own, unitIds: shared.unitIds }
      return scheduleVisit(SCHEDULER, scheduleInput(requestId, convoy, days[index] as Day), monthBefore(base))
    }),
  )
  const made = results.filter(({ ok }) => ok).length
  tally.made += made
  tally.refused += results.length - made
  tally.untrue += results.filter((result) => !result.ok && result.reason.kind !== 'taken').length
  if (winners === null ? made < 1 : made !== winners) tally.wrongWinners++
}

/** Law 1 under fire: 64 clients want one unit at once, again and again. */
export async function benchRace(): Promise<Record<string, number>> {
  const db = database()
  const fleet = await makeFleet(8, { times: TOUCHING })
  const deadlocks = async () => {
    const [row] = await db.$queryRaw<[{ deadlocks: number }]>`
      SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`
    return row.deadlocks
  }
  const before = await deadlocks()
  const tally: Tally = { made: 0, refused: 0, untrue: 0, wrongWinners: 0 }
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round++) await runRound(fleet, round, tally)
  const seconds = (performance.now() - began) / 1000
  const [found] = await db.$queryRaw<[{ overlaps: number }]>`
    SELECT count(*)::int AS overlaps FROM claims a JOIN claims b ON a.resource_id = b.resource_id AND a.id < b.id
    WHERE a.released_at IS NULL AND b.released_at IS NULL
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`
  return {
    'claims.race.clients': CLIENTS,
    'claims.race.rounds': ROUNDS,
    'claims.race.made': tally.made,
    'claims.race.refused': tally.refused,
    'claims.race.untrueRefusals': tally.untrue,
    'claims.race.roundsWithWrongWinners': tally.wrongWinners,
    'claims.race.overlaps': found.overlaps,
    'claims.race.deadlocks': (await deadlocks()) - before,
    'claims.race.answersPerSecond': rounded((CLIENTS * ROUNDS) / seconds),
  }
}
