import type { Database } from '#lib/database/client.ts'
import { NOT_FACTS, type Subject } from './fleet.ts'

/** What a form says that was drawn before anybody had changed the thing. */
const NEVER = '0'

/** Who changed the facts of a thing last; null: nobody yet. Under its lock, this is what a form is compared with. */
export async function findLastChange(db: Database, subject: Subject) {
  return db.historyEntry.findFirst({
    where: 'action' in subject ? subject : { ...subject, action: { notIn: NOT_FACTS } },
    orderBy: { id: 'desc' },
    select: { id: true, action: true, actorName: true, accountId: true, at: true },
  })
}

/** What a form about a thing carries along, to be refused once somebody else has changed the thing. */
export async function findSeen(db: Database, subject: Subject): Promise<string> {
  const last = await findLastChange(db, subject)
  return last ? String(last.id) : NEVER
}
