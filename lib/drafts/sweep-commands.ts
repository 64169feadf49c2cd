import { database } from '#lib/database/client.ts'
import { addDays, dayAt, instantAt } from '#lib/time/days.ts'

/** Fields that tell of a person, and the letter with its names; the others tell of an organization and its wish. */
const PERSONAL = ['contactName', 'contactPhone', 'contactEmail', 'note', 'csrNote', 'letter']

/** Whoever comes back within a year finds the rest of the answers; after that the draft is gone. */
const KEPT_DAYS = 365

/** Takes the personal data and the papers out of drafts that have run out, and away those that did so long ago. */
export async function sweepDrafts(now: Date): Promise<{ stripped: number; deleted: number }> {
  const db = database()
  const stripped = await db.$executeRaw`
    UPDATE drafts SET answers = answers - ${PERSONAL}::text[]
    WHERE expires_at <= ${now} AND answers ?| ${PERSONAL}::text[]`
  await db.attachment.deleteMany({ where: { draft: { expiresAt: { lte: now } } } })
  const { count: deleted } = await db.draft.deleteMany({
    where: { expiresAt: { lte: instantAt(addDays(dayAt(now), -KEPT_DAYS)) } },
  })
  return { stripped, deleted }
}
