import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findPlacementFacts } from '#lib/bookings/placement-queries.ts'
import { database } from '#lib/database/client.ts'
import { startApp } from '#tests/support/app.ts'
import { findFaults } from '#tests/support/audit.ts'
import { type Attempt, letLoose } from './clients.ts'
import { KINDS } from './deeds.ts'
import { beginLog } from './log.ts'
import { type RefusalKind, trueKind } from './refusals.ts'
import { readTruth } from './truth.ts'
import { makeWorld } from './world.ts'

export interface RaceReport {
  seconds: number
  sent: number
  /** Deeds done and refusals, by what was sent. */
  done: Record<string, number>
  refused: Record<string, number>
  refusalsByKind: Partial<Record<RefusalKind, number>>
  deadlocks: number
  /** What must not be: nothing of it in a race that is won. */
  faults: string[]
}

/**
 * Two processes of the built app on one database, which DATABASE_URL names too, and many clients that schedule, move,
 * confirm, cancel and undo through both. Then the database is held against its laws, and every refusal against what
 * was so when it was given.
 */
export async function runRace(
  databaseUrl: string,
  goOn: (attempts: Attempt[]) => boolean,
): Promise<RaceReport> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const apps = [await startApp(databaseUrl), await startApp(databaseUrl)]
  try {
    await beginLog(client)
    const world = await makeWorld(client)
    const before = await deadlocks(client)
    const began = Date.now()
    const attempts = await letLoose({ databaseUrl, appUrls: apps.map(({ url }) => url), world, goOn })
    const seconds = (Date.now() - began) / 1000
    for (const { stop } of apps) await stop()
    const count = (await deadlocks(client)) - before
    const judged = await judgeRefusals(client, attempts)
    const complaints = apps.map(({ complaints: said }) => said()).filter((said) => said !== '')
    const odd = attempts.filter(
      ({ status, odd: said }) => (status !== 200 && status !== 303) || said !== null,
    )
    return {
      seconds,
      sent: attempts.length,
      done: tally(attempts.filter(({ done }) => done).map(({ kind }) => kind)),
      refused: tally(attempts.filter(({ problems }) => problems.length > 0).map(({ kind }) => kind)),
      refusalsByKind: judged.byKind,
      deadlocks: count,
      faults: [
        ...(await findFaults(client)),
        ...(count > 0 ? [`${count} deadlocks`] : []),
        ...odd.map(({ kind, status, odd: said }) => `${kind} was answered ${status}: ${said}`),
        ...complaints.map((said) => `standard error of an app: ${said}`),
        ...judged.untrue,
        ...neverDone(attempts),
      ],
    }
  } finally {
    for (const { stop } of apps) await stop()
    await client.end()
  }
}

/** A race in which something was never done, or nobody was refused, proves nothing. */
function neverDone(attempts: Attempt[]): string[] {
  const idle = KINDS.filter((kind) => !attempts.some((one) => one.kind === kind && one.done))
  const refused = attempts.some(({ problems }) => problems.length > 0)
  return [...idle.map((kind) => `never done: ${kind}`), ...(refused ? [] : ['nobody was refused'])]
}

async function judgeRefusals(client: Client, attempts: Attempt[]) {
  const truth = await readTruth(client)
  const byKind: Partial<Record<RefusalKind, number>> = {}
  const untrue: string[] = []
  const known = new Map<number, Awaited<ReturnType<typeof findPlacementFacts>>>()
  for (const attempt of attempts.filter(({ problems }) => problems.length > 0)) {
    const { fields, kind, problems, sent, answered } = attempt
    const booking = truth.bookings.get(Number(fields.bookingId))?.[0]
    const requestId = Number(fields.requestId ?? booking?.row.visit_request_id)
    const facts = known.get(requestId) ?? (await findPlacementFacts(database(), requestId))
    known.set(requestId, facts)
    const why = facts && trueKind(truth, facts, attempt)
    if (why) byKind[why] = (byKind[why] ?? 0) + 1
    else
      untrue.push(
        `untrue refusal of ${kind} ${JSON.stringify(fields)} between ${sent} and ${answered}: ${problems.map(({ message }) => message).join(' | ')}`,
      )
  }
  return { byKind, untrue }
}

function tally(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Processes report what they counted when they end, a moment late. */
async function deadlocks(client: Client): Promise<number> {
  await sleep(500)
  const { rows } = await client.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  )
  return rows[0]?.deadlocks ?? 0
}
