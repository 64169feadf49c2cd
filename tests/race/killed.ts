import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { findFaults } from '#tests/support/audit.ts'
import { type Attempt, letLoose } from './clients.ts'
import type { Deed } from './deeds.ts'
import { makeWorld, type RaceWorld } from './world.ts'

export interface KilledReport {
  rounds: number
  /** Moves that were answered, and those whose answer never came, done or not. */
  moved: number
  unanswered: number
  unansweredButDone: number
  faults: string[]
}

const CLIENTS = 16
/** About twenty seconds of holding still and letting go. */
const MOST_TRIES = 200

/**
 * Kills one of two processes of the built app again and again, while moves are under way through it. Each move is
 * whole or not there, and through the other process the work goes on.
 */
export async function runKilled(databaseUrl: string, rounds: number): Promise<KilledReport> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const report: KilledReport = { rounds, moved: 0, unanswered: 0, unansweredButDone: 0, faults: [] }
  const survivor = await startApp(databaseUrl)
  try {
    const world = await makeWorld(client)
    const crowd = { databaseUrl, world, appUrls: [survivor.url] }
    await letLoose({ ...crowd, kind: 'schedule', goOn: (attempts) => attempts.length < 40 })
    for (let round = 1; round <= rounds; round++) {
      const victim = await startApp(databaseUrl)
      const attempts = await killMidway(victim, { ...crowd, appUrls: [victim.url] })
      await backendsGone(client)
      report.moved += attempts.filter(({ done }) => done).length
      const lost = attempts.filter(({ status }) => status === 0)
      report.unanswered += lost.length
      report.unansweredButDone += await countDone(client, lost)
      if (lost.length === 0) report.faults.push(`round ${round}: nothing was under way`)
      const after = await letLoose({
        ...crowd,
        ...{ kind: 'move', clients: 4, goOn: (sent) => !sent.some(({ done }) => done) && sent.length < 200 },
      })
      if (!after.some(({ done }) => done))
        report.faults.push(`round ${round}: no move through the other process`)
      report.faults.push(...(await findFaults(client)).map((fault) => `round ${round}: ${fault}`))
    }
    if (survivor.complaints() !== '') report.faults.push(survivor.complaints())
    if (report.moved === 0) report.faults.push('no move was ever made through a process that was killed')
    return report
  } finally {
    await survivor.stop()
    await client.end()
  }
}

type Crowd = { databaseUrl: string; world: RaceWorld; appUrls: string[] }

/** Moves through a process, which is killed in the middle of some of them, after the first one was made. */
async function killMidway(victim: TestApp, crowd: Crowd): Promise<Attempt[]> {
  let killed = false
  const underWay = new Set<Deed>()
  const kill = async () => {
    await sleep(Math.random() * 400)
    // Where nothing is ever owed it is killed all the same, and the round says so.
    for (let tries = 1; !(await stoppedMidway(victim, underWay)) && tries < MOST_TRIES; tries += 1)
      victim.thaw()
    killed = true
    await victim.kill()
  }
  let killing: Promise<void> | undefined
  const attempts = await letLoose({
    ...crowd,
    ...{ kind: 'move', clients: CLIENTS, underWay },
    goOn: (sent) => {
      if (!killing && sent.some(({ done }) => done)) killing = kill()
      return !killed && (killing !== undefined || sent.length < 2000)
    },
  })
  await killing
  await victim.kill()
  return attempts
}

/** Holds the process still; whether it then owes the answer to something, which is not just on its way. */
async function stoppedMidway(victim: TestApp, underWay: ReadonlySet<Deed>): Promise<boolean> {
  const sent = [...underWay]
  victim.freeze()
  await sleep(100)
  return sent.some((deed) => underWay.has(deed))
}

/** Waits until Postgres has noticed that the killed process is gone, and ended what it had begun. */
async function backendsGone(client: Client): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (state LIKE 'idle in transaction%' OR (state = 'active' AND query NOT LIKE 'LISTEN%'))`,
    )
    if (rows.length === 0) return
    await sleep(50)
  }
  throw new Error('the transactions of a killed process did not end')
}

/** Of moves whose answer never came, those that were made all the same. */
async function countDone(client: Client, lost: Attempt[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int FROM unnest($1::int[], $2::int[], $3::text[], $4::text[])
       AS sent (booking_id, sequence, account_id, first_day)
     WHERE EXISTS (SELECT FROM history h WHERE h.booking_id = sent.booking_id AND h.action = 'move'
       AND h.account_id = sent.account_id AND h.details->>'firstDay' = sent.first_day
       AND (SELECT count(*) FROM history e WHERE e.booking_id = h.booking_id AND e.id < h.id) = sent.sequence + 1)`,
    [
      lost.map(({ fields }) => fields.bookingId),
      lost.map(({ fields }) => fields.sequence),
      lost.map(({ accountId }) => accountId),
      lost.map(({ fields }) => fields.firstDay),
    ],
  )
  return rows[0]?.count ?? 0
}
