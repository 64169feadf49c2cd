import { newSecret, tokenOf } from '#lib/accounts/secret-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { actorOf } from '#lib/history/commands.ts'
import { encryptNik, hashNik, hashPerson } from './identity.ts'
import type { Registered } from './registration.ts'
import type { Person } from './schema.ts'

export interface Newcomer {
  bookingId: number
  /** The booking's, as it was read. */
  sequence: number
  person: Person
  channel: 'self' | 'host' | 'office'
  submissionKey: string
  submissionRow?: number
  demo: boolean
}

/**
 * Gives somebody a seat, or the next place on the waiting list, in one statement. The row of the visit's counts is its
 * lock: who waits for it reads it anew, so seats are given in the order in which it is had. Null where the visit takes
 * nobody any more, or is not as it was read. Throws where the person is there already (registrations_one_…).
 */
export async function insertRegistration(
  db: Database,
  viewer: Viewer,
  { bookingId, sequence, person, channel, submissionKey, submissionRow = 0, demo }: Newcomer,
  now: Date,
): Promise<(Registered & { token: string }) | null> {
  const secret = newSecret('ticket')
  const { nik } = person
  const actor = channel === 'self' ? { accountId: null, actorName: 'Peserta' } : actorOf(viewer)
  const [row] = await db.$queryRaw<Registered[]>`
    WITH seat AS (
      UPDATE seat_counts SET seated = seated + (seated < seats)::int, waiting = waiting + (seated >= seats)::int,
        arrivals = arrivals + 1
      WHERE booking_id = ${bookingId} AND open AND sequence = ${sequence}
      RETURNING arrivals, waiting
    ), person AS (
      INSERT INTO registrations (booking_id, place, status, status_since, name, phone, email, nik_cipher, nik_hash,
        person_hash, area_code, birth_year, education, work_state, channel, nonce, token_hash, submission_key,
        submission_row, consent_at, created_at, demo)
      SELECT ${bookingId}, arrivals, (CASE WHEN waiting = 0 THEN 'seated' ELSE 'waitlisted' END)::registration_status,
        ${now}, ${person.name}, ${person.phone}, ${person.email}, ${nik && encryptNik(env.dataKey, nik)}, ${nik && hashNik(env.dataKey, nik)},
        ${hashPerson(env.dataKey, person)}, ${person.areaCode}, ${person.birthYear}, ${person.education}::education,
        ${person.workState}::work_state, ${channel}::registration_channel, ${secret.nonce}, ${secret.tokenHash},
        ${submissionKey}::uuid, ${submissionRow}, ${now}, ${now}, ${demo}
      FROM seat
      RETURNING id, status, place
    ), remembered AS (
      INSERT INTO history (at, account_id, actor_name, action, details, registration_id)
      SELECT ${now}, ${actor.accountId}, ${actor.actorName},
        CASE status WHEN 'seated' THEN 'register' ELSE 'joinWaitingList' END, '{}', id
      FROM person
    )
    SELECT id, status::text AS status, place FROM person`
  return row ? { ...row, token: tokenOf('ticket', secret.nonce) } : null
}
