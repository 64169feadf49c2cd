import { randomUUID } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import { findPlacementFacts } from '#lib/bookings/placement-queries.ts'
import { claimOf, stopAt } from '#lib/claims/chain.ts'
import { convoyPeriod, sessionsOn } from '#lib/claims/claim.ts'
import { wayBetween } from '#lib/claims/travel.ts'
import { database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import type { BenchFleet, Convoy } from './fleet.ts'

/** Works out the rows of a visit whose convoy comes from its base and goes back there. */
async function makeRowsOf(requestId: number) {
  const facts = await findPlacementFacts(database(), requestId)
  if (!facts) throw new Error('no facts')
  const { program, holidays, office, place, travel, fleet } = facts
  const movers = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  return (convoy: Convoy, firstDay: Day) => {
    const days = trainingDays(firstDay, program.trainingDays, program, holidays)
    const sessions = sessionsOn(days, program, office)
    const period = convoyPeriod(sessions, program)
    const resourceIds = [...convoy.unitIds, ...convoy.instructorIds, ...convoy.kitIds]
    const own = movers.filter(({ id }) => resourceIds.includes(id))
    const claims = own.map((mover) => {
      const stop = stopAt(period, place, mover)
      const [before, after] = [wayBetween(null, stop, mover, travel), wayBetween(stop, null, mover, travel)]
      return claimOf(mover.id, stop, before, after)
    })
    return { days, sessions, claims, names: own.map(({ name }) => name) }
  }
}

export type Rows = ReturnType<Awaited<ReturnType<typeof makeRowsOf>>>

/** Inserts what a visit has beside its booking: claims, sessions, an entry of history. */
export async function insertRest(
  client: ClientBase,
  { days, sessions, claims, names }: Rows,
  { bookingId, requestId, action }: { bookingId: number; requestId: number; action: string },
): Promise<void> {
  await client.query({
    name: 'claims',
    text: `INSERT INTO claims (booking_id, resource_id, starts_at, ends_at, travel_in_minutes, travel_out_minutes)
      SELECT $1, * FROM unnest($2::int[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::int[])`,
    values: [
      bookingId,
      claims.map(({ resourceId }) => resourceId),
      claims.map(({ startsAt }) => startsAt),
      claims.map(({ endsAt }) => endsAt),
      claims.map(({ travelIn }) => travelIn),
      claims.map(({ travelOut }) => travelOut),
    ],
  })
  await client.query({
    name: 'sessions',
    text: `INSERT INTO sessions (booking_id, day, starts_at, ends_at)
      SELECT $1, * FROM unnest($2::date[], $3::timestamptz[], $4::timestamptz[])`,
    values: [bookingId, days, sessions.map(({ startsAt }) => startsAt), sessions.map(({ endsAt }) => endsAt)],
  })
  const details = { firstDay: days[0], lastDay: days.at(-1), confirmed: true, convoy: names }
  await client.query({
    name: 'history',
    text: `INSERT INTO history (at, account_id, actor_name, action, details, visit_request_id, booking_id)
      VALUES (now(), 'bench', 'Bench', $1, $2, $3, $4)`,
    values: [action, details, requestId, bookingId],
  })
}

export async function inTransaction(pool: Pool, work: (client: ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

interface Job {
  requestId: number
  convoy: Convoy
  firstDay: Day
}

/** The rows of a visit, in one transaction, by nothing but INSERT; a request of the fleet tells its facts. */
export async function makeBareInsert(pool: Pool, fleet: BenchFleet, ofRequest: number) {
  const rowsOf = await makeRowsOf(ofRequest)
  return ({ requestId, convoy, firstDay }: Job) =>
    inTransaction(pool, async (client) => {
      const rows = rowsOf(convoy, firstDay)
      const booking = await client.query({
        name: 'booking',
        text: `INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
          training_days, seats, site_ready, submission_key)
          VALUES ($1, $2, $3, 'confirmed', 'open', $4, $5, 8, 16, true, $6) RETURNING id`,
        values: [requestId, fleet.siteId, fleet.programId, rows.days[0], rows.days.at(-1), randomUUID()],
      })
      await insertRest(client, rows, { bookingId: booking.rows[0].id, requestId, action: 'schedule' })
    })
}

/** The rows of a move, in one transaction: those of the old place go or are let go of, those of the new one come. */
export async function makeBareMove(pool: Pool, ofRequest: number) {
  const rowsOf = await makeRowsOf(ofRequest)
  return ({ bookingId, requestId, convoy, firstDay }: Job & { bookingId: number }) =>
    inTransaction(pool, async (client) => {
      const rows = rowsOf(convoy, firstDay)
      await client.query({
        name: 'moved',
        text: `UPDATE bookings SET first_day = $2, last_day = $3, sequence = sequence + 1, status_reason = 'bench',
          changed_at = now() WHERE id = $1`,
        values: [bookingId, rows.days[0], rows.days.at(-1)],
      })
      await client.query({
        name: 'chains',
        text: 'UPDATE resources SET chain_version = chain_version + 1 WHERE id = ANY($1)',
        values: [rows.claims.map(({ resourceId }) => resourceId)],
      })
      await client.query({
        name: 'released',
        text: 'UPDATE claims SET released_at = now() WHERE booking_id = $1 AND released_at IS NULL',
        values: [bookingId],
      })
      await client.query({
        name: 'gone',
        text: 'DELETE FROM sessions WHERE booking_id = $1',
        values: [bookingId],
      })
      await insertRest(client, rows, { bookingId, requestId, action: 'move' })
    })
}
