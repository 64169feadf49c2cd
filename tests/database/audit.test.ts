import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelVisit, confirmVisit } from '#lib/bookings/commands.ts'
import { moveVisit } from '#lib/bookings/move-commands.ts'
import { env } from '#lib/env.ts'
import { findFaults } from '#tests/support/audit.ts'
import { createBlackout } from '#tests/support/blackouts.ts'
import { inDays, NOW } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { accepted, scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

const FAR = { latitude: -6.4, longitude: 107.25 }
const reason = 'Jalan terputus banjir'

let client: Client
let visit: TestVisit

beforeAll(async () => {
  client = new Client({ connectionString: env.databaseUrl })
  await client.connect()
  const fleet = await createFleet({ units: 2 })
  visit = await scheduledVisit(fleet, { firstDay: inDays(7) }, { site: FAR })
  const gone = await scheduledVisit(fleet, { firstDay: inDays(35) })
  const cancel = { bookingId: gone.bookingId, sequence: 0, reason }
  accepted(await cancelVisit(gone.staff, cancel, NOW))
  const { bookingId, staff, input } = await scheduledVisit(fleet, { firstDay: inDays(70) })
  accepted(await confirmVisit(staff, { bookingId, sequence: 0, readinessWaiver: '' }, NOW))
  const move = { ...input, bookingId, sequence: 1, firstDay: inDays(23), reason, trainingDays: 3 }
  accepted(await moveVisit(staff, move, NOW))
  await createBlackout(fleet.units[0]?.id ?? 0, inDays(60), inDays(63))
})

afterAll(() => client.end())

test('finds nothing where commands alone have written', async () => {
  expect(await findFaults(client)).toEqual([])
})

/** What breaks a law, by the first words of the fault it is. */
const BREACHES: Record<string, (bookingId: number) => string> = {
  'claims of nobody': (id) =>
    `UPDATE bookings SET status = 'cancelled', status_reason = 'x' WHERE id = ${id}`,
  'visits without their full convoy': (id) =>
    `UPDATE claims SET released_at = now() WHERE id = (SELECT min(id) FROM claims WHERE booking_id = ${id})`,
  'visits whose sessions are not their days': (id) =>
    `DELETE FROM sessions WHERE booking_id = ${id} AND day = (SELECT max(day) FROM sessions WHERE booking_id = ${id})`,
  'claims that do not reach': (id) =>
    `UPDATE claims SET starts_at = starts_at + interval '10 min' WHERE booking_id = ${id}`,
  'requests that say otherwise': (id) =>
    `UPDATE visit_requests SET status = 'queued' WHERE id = (SELECT visit_request_id FROM bookings WHERE id = ${id})`,
  'requests that say otherwise than their history': (id) =>
    `UPDATE visit_requests SET status_since = status_since + interval '1 s'
     WHERE id = (SELECT visit_request_id FROM bookings WHERE id = ${id})`,
  'visits whose history': (id) => `UPDATE bookings SET sequence = sequence + 1 WHERE id = ${id}`,
  'resources claimed twice': (id) =>
    `ALTER TABLE claims DROP CONSTRAINT claims_no_overlap;
     INSERT INTO claims (booking_id, resource_id, starts_at, ends_at)
     SELECT booking_id, resource_id, starts_at, ends_at FROM claims WHERE booking_id = ${id}`,
  'claim ': (id) =>
    `UPDATE claims SET starts_at = starts_at - interval '5 min', travel_in_minutes = travel_in_minutes + 5
     WHERE booking_id = ${id}`,
}

for (const [fault, breach] of Object.entries(BREACHES))
  test(`finds ${fault}`, async () => {
    await client.query('BEGIN')
    try {
      await client.query(breach(visit.bookingId))
      const faults = await findFaults(client)
      expect(faults.some((found) => found.startsWith(fault))).toBe(true)
    } finally {
      await client.query('ROLLBACK')
    }
  })
