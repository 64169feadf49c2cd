import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { InboxChoices } from './inbox.ts'
import { maySeeInbox } from './permissions.ts'

/** What the inbox can be narrowed to: every training type with its programs, and every kecamatan. */
export async function findInboxChoices(viewer: Viewer): Promise<InboxChoices | null> {
  if (!maySeeInbox(viewer)) return null
  const db = database()
  const [types, kecamatan] = await Promise.all([
    db.trainingType.findMany({
      select: {
        id: true,
        name: true,
        programs: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
      },
      orderBy: { position: 'asc' },
    }),
    db.area.findMany({
      where: { kind: 'kecamatan' },
      select: { code: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { types, kecamatan }
}
