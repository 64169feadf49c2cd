import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { findPlacementFacts } from '#lib/bookings/placement-queries.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { convoyPeriod, sessionsOn } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import { addDays } from '#lib/time/days.ts'
import { DEFAULT_OFFICE_HOURS } from '#lib/time/office-hours.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import {
  type BenchFleet,
  type Convoy,
  makeFleet,
  makeQueued,
  monthBefore,
  SCHEDULER,
  scheduleInput,
} from './fleet.ts'
import { median, rounded, runPooled } from './pool.ts'

const CONVOYS = 32
const ROUNDS = 5
const PER_ROUND = 160
/** A visit of eight training days with its rests fits into so many days. */
const SPACING = 14
const FIRST = '2030-01-07'

interface Job {
  requestId: number
  convoy: Convoy
  firstDay: string
}

let taken = 0

/** Jobs that cannot collide: each convoy is used again only after its last visit is over. */
async function makeJobs(fleet: BenchFleet): Promise<Job[]> {
  const requestIds = await makeQueued(fleet, PER_ROUND)
  return requestIds.map((requestId) => {
    const turn = taken++
    const convoy = fleet.convoys[turn % CONVOYS] as Convoy
    return { requestId, convoy, firstDay: addDays(FIRST, Math.floor(turn / CONVOYS) * SPACING) }
  })
}

async function throughCommand({ requestId, convoy, firstDay }: Job): Promise<void> {
  const result = await scheduleVisit(
    SCHEDULER,
    scheduleInput(requestId, convoy, firstDay),
    monthBefore(firstDay),
  )
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
}

/** The same rows, in one transaction, by nothing but INSERT: days and hours are worked out beforehand. */
async function makeBareInsert(pool: Pool, fleet: BenchFleet) {
  const facts = await findPlacementFacts(database(), (await makeQueued(fleet, 1))[0] as number)
  if (!facts) throw new Error('no facts')
  const { program, holidays } = facts
  return async ({ requestId, convoy, firstDay }: Job): Promise<void> => {
    const days = trainingDays(firstDay, program.trainingDays, program, holidays)
    const sessions = sessionsOn(days, program, DEFAULT_OFFICE_HOURS)
    const period = convoyPeriod(sessions, program)
    const resourceIds = [...convoy.unitIds, ...convoy.instructorIds, ...convoy.kitIds]
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const booking = await client.query({
        name: 'booking',
        text: `INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
          training_days, seats, site_ready, submission_key)
          VALUES ($1, $2, $3, 'confirmed', 'open', $4, $5, 8, 16, true, $6) RETURNING id`,
        values: [requestId, fleet.siteId, fleet.programId, days[0], days.at(-1), randomUUID()],
      })
      const id = booking.rows[0].id
      await client.query({
        name: 'claims',
        text: `INSERT INTO claims (booking_id, resource_id, starts_at, ends_at)
          SELECT $1, unnest($2::int[]), $3, $4`,
        values: [id, resourceIds, period.startsAt, period.endsAt],
      })
      await client.query({
        name: 'sessions',
        text: `INSERT INTO sessions (booking_id, day, starts_at, ends_at)
          SELECT $1, * FROM unnest($2::date[], $3::timestamptz[], $4::timestamptz[])`,
        values: [id, days, sessions.map(({ startsAt }) => startsAt), sessions.map(({ endsAt }) => endsAt)],
      })
      await client.query({
        name: 'history',
        text: `INSERT INTO history (at, account_id, actor_name, action, visit_request_id, booking_id)
          VALUES (now(), 'bench', 'Bench', 'schedule', $1, $2)`,
        values: [requestId, id],
      })
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  }
}

/**
 * Bookings a second through the real command beside bare INSERTs of the same rows under the same constraint, in
 * turns on the same server; the ratio is the median of the ratios of neighbouring rounds.
 */
export async function benchBookings(url: string): Promise<Record<string, number>> {
  const fleet = await makeFleet(CONVOYS)
  const pool = new Pool({ connectionString: url, max: 16 })
  const bareInsert = await makeBareInsert(pool, fleet)
  const figures: Record<string, number> = {}
  for (const atOnce of [1, 16]) {
    const command: number[] = []
    const bare: number[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const bareRate = PER_ROUND / (await runPooled(await makeJobs(fleet), atOnce, bareInsert))
      const commandRate = PER_ROUND / (await runPooled(await makeJobs(fleet), atOnce, throughCommand))
      // The first round only warms up.
      if (round > 0) {
        bare.push(bareRate)
        command.push(commandRate)
      }
    }
    const ratios = command.map((rate, round) => rate / (bare[round] as number))
    figures[`bookings.atOnce${atOnce}.perSecond`] = rounded(median(command))
    figures[`bookings.atOnce${atOnce}.bareInsertPerSecond`] = rounded(median(bare))
    figures[`claims.atOnce${atOnce}.ratioToBareInsert`] = rounded(median(ratios))
  }
  await pool.end()
  return figures
}
