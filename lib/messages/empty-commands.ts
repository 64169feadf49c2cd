import { database } from '#lib/database/client.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { addDays, dayAt, instantAt } from '#lib/time/days.ts'

/**
 * Takes what they said and to whom out of messages older than the setting `messageDays` (law 6); that there was a
 * message, when, and how it ended stays. What nobody has sent by then is not sent any more. Answers how many there were.
 */
export async function emptyOldMessages(now: Date): Promise<number> {
  const db = database()
  const before = instantAt(addDays(dayAt(now), -(await findSetting(db, 'messageDays'))))
  // A receiver is needed, and once for each entry of the history: the number of the message stands in.
  return db.$executeRaw`
    UPDATE messages
    SET receiver = 'dihapus-' || id, receiver_name = '', subject = '', body = '', link = NULL, last_error = NULL,
      leased_until = NULL, ended_at = coalesce(ended_at, ${now}), emptied_at = ${now},
      status = CASE WHEN status = 'owed' THEN 'cancelled' ELSE status END
    WHERE created_at < ${before} AND emptied_at IS NULL`
}
