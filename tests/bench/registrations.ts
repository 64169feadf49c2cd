import { randomBytes, randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { registerSelf } from '#lib/registrations/commands.ts'
import type { RegisterInput } from '#lib/registrations/schema.ts'
import { addDays } from '#lib/time/days.ts'
import { inTransaction } from './bare-rows.ts'
import { type BenchFleet, makeFleet, makeQueued, monthBefore, SCHEDULER, scheduleInput } from './fleet.ts'
import { compare, runPooled } from './pool.ts'

const VISITS = 32
const PER_ROUND = 320
const FIRST = '2031-01-06'
const NOW = monthBefore(FIRST)

let people = 0
let visits = 0

function formFor(bookingId: number): RegisterInput {
  people += 1
  return {
    ...{ bookingId, sequence: 0, code: '', name: `Warga Contoh ${people}` },
    ...{ phone: `+62812${String(people).padStart(8, '0')}`, email: null },
    ...{ birthYear: 1995, areaCode: null, education: 'sma', workState: 'seeking' },
    ...{ nikIsRight: true, consent: true, submissionKey: randomUUID(), website: '' },
    nik: `32160657${String(people).padStart(8, '0')}`,
  }
}

/** Visits of which each has a convoy of its own, far from those of other rounds. */
async function makeVisits(fleet: BenchFleet, count: number): Promise<number[]> {
  const requestIds = await makeQueued(fleet, count)
  const made: number[] = []
  for (const requestId of requestIds) {
    const convoy = fleet.convoys[visits % VISITS] as BenchFleet['convoys'][0]
    const firstDay = addDays(FIRST, 14 * Math.floor(visits++ / VISITS))
    const result = await scheduleVisit(
      SCHEDULER,
      scheduleInput(requestId, convoy, firstDay),
      monthBefore(firstDay),
    )
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
    made.push(result.value.bookingId)
  }
  return made
}

async function throughCommand(form: RegisterInput): Promise<void> {
  const result = await registerSelf(PUBLIC, form, NOW, '')
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
}

/** The rows of a registration, in one transaction, by nothing but the SQL that writes them. */
const bareInsert = (pool: Pool) => (form: RegisterInput) =>
  inTransaction(pool, async (client) => {
    const seat = await client.query({
      name: 'seat',
      text: `UPDATE seat_counts SET seated = seated + (seated < seats)::int, waiting = waiting + (seated >= seats)::int,
        arrivals = arrivals + 1 WHERE booking_id = $1 RETURNING arrivals, waiting`,
      values: [form.bookingId],
    })
    const { arrivals, waiting } = seat.rows[0]
    const person = await client.query({
      name: 'person',
      text: `INSERT INTO registrations (booking_id, place, status, status_since, name, phone, nik_cipher, nik_hash,
        person_hash, birth_year, education, work_state, nonce, token_hash, submission_key, consent_at, created_at)
        VALUES ($1, $2, $3, now(), $4, $5, $6, $7, $8, 1995, 'sma', 'seeking', $9, $10, $11, now(), now()) RETURNING id`,
      values: [
        ...[form.bookingId, arrivals, waiting === 0 ? 'seated' : 'waitlisted', form.name, form.phone],
        ...[randomBytes(44), randomBytes(32), randomBytes(32), 'nonce of the bench', randomBytes(32)],
        form.submissionKey,
      ],
    })
    await client.query({
      name: 'history',
      text: `INSERT INTO history (at, actor_name, action, details, registration_id)
        VALUES (now(), 'Peserta', 'register', '{}', $1)`,
      values: [person.rows[0].id],
    })
  })

/**
 * Registrations a second through the real command beside bare SQL that writes the same rows under the same laws, in
 * turns on the same server, 16 at once: spread over many visits, and all for one visit, where each waits for the seat
 * count that the one before holds.
 */
export async function benchRegistrations(url: string): Promise<Record<string, number>> {
  const pool = new Pool({ connectionString: url, max: 16 })
  const fleet = await makeFleet(VISITS)
  const figures: Record<string, number> = {}
  const insert = bareInsert(pool)
  for (const [name, count] of [
    ['manyVisits', VISITS],
    ['oneVisit', 1],
  ] as const) {
    const round = async (work: (form: RegisterInput) => Promise<void>) => {
      const made = await makeVisits(fleet, count)
      const forms = Array.from({ length: PER_ROUND }, (_, index) => formFor(made[index % count] as number))
      return PER_ROUND / (await runPooled(forms, 16, work))
    }
    const { work, bare, ratio } = await compare(
      () => round(throughCommand),
      () => round(insert),
    )
    figures[`registrations.${name}.perSecond`] = work
    figures[`registrations.${name}.bareInsertPerSecond`] = bare
    figures[`registrations.${name}.ratioToBareInsert`] = ratio
  }
  await pool.end()
  return figures
}
