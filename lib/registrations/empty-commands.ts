import { database } from '#lib/database/client.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { addDays, dayAt } from '#lib/time/days.ts'

/**
 * Takes what tells of a person out of registrations whose visit was over so many days ago (a setting): name, phone,
 * e-mail, NIK and by what they were matched. Where people came from and what they did stays, to be counted (law 6).
 * Answers how many; does no harm when run twice.
 */
export async function emptyRegistrations(now: Date): Promise<number> {
  const db = database()
  const before = addDays(dayAt(now), -(await findSetting(db, 'participantDays')))
  return db.$executeRaw`
    UPDATE registrations r SET name = '', phone = '', email = NULL, nik_cipher = NULL, nik_hash = NULL,
      person_hash = sha256(gen_random_uuid()::text::bytea), emptied_at = ${now}
    FROM bookings b
    WHERE b.id = r.booking_id AND r.emptied_at IS NULL AND b.last_day < ${before}::date`
}
