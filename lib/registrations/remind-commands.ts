import { type Database, database } from '#lib/database/client.ts'
import { remindSeat } from '#lib/messages/seat-notice-steps.ts'
import { type DueReminder, type ReminderKind, remindersDue } from './reminder.ts'

const TEMPLATE = { week: 'remindWeek', day: 'remindDay', morning: 'remindMorning' } as const satisfies Record<
  ReminderKind,
  string
>

/**
 * Owes everybody with a seat the reminders that are due, each in a transaction of its own, once for the days that the
 * visit has. Answers how many; does no harm when run twice, or in two processes at once.
 */
export async function remindSeats(now: Date): Promise<number> {
  let reminded = 0
  for (const due of remindersDue(now))
    for (const id of await findToRemind(due, now)) {
      const told = await database().$transaction((tx) => remind(tx, id, due, now))
      if (told) reminded++
    }
  return reminded
}

/** A seat that was passed on is the person's once it is accepted; the offer of it says all that counts till then. */
async function findToRemind({ kind, firstDay, since }: DueReminder, now: Date): Promise<number[]> {
  const rows = await database().$queryRaw<{ id: number }[]>`
    SELECT r.id FROM registrations r
    JOIN bookings b ON b.id = r.booking_id AND b.first_day = ${firstDay}::date
    JOIN seat_counts c ON c.booking_id = b.id AND c.open
    WHERE r.status = 'seated' AND r.accept_by IS NULL AND r.status_since < ${since} AND r.emptied_at IS NULL
      AND (r.phone <> '' OR r.email IS NOT NULL)
      AND (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) > ${now}
      AND NOT EXISTS (SELECT FROM reminders told WHERE told.registration_id = r.id
        AND told.kind = ${kind}::reminder_kind AND told.first_day = b.first_day)
    ORDER BY b.id, r.place`
  return rows.map(({ id }) => id)
}

/** The row is what makes it once: of two processes the later one finds it there. */
async function remind(
  tx: Database,
  id: number,
  { kind, firstDay }: DueReminder,
  now: Date,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO reminders (registration_id, kind, first_day, at)
    SELECT r.id, ${kind}::reminder_kind, b.first_day, ${now}
    FROM registrations r
    JOIN bookings b ON b.id = r.booking_id AND b.first_day = ${firstDay}::date
    JOIN seat_counts c ON c.booking_id = b.id AND c.open
    WHERE r.id = ${id} AND r.status = 'seated'
    ON CONFLICT DO NOTHING`
  if (written === 0) return false
  await remindSeat(tx, id, TEMPLATE[kind], now)
  return true
}
