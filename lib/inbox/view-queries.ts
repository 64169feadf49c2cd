import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { SavedView } from './inbox.ts'
import { maySaveViews } from './permissions.ts'

/** The views of the inbox that a person keeps, by name. */
export async function findSavedViews(viewer: Viewer): Promise<SavedView[]> {
  if (!maySaveViews(viewer)) return []
  return database().savedView.findMany({
    where: { accountId: viewer.accountId },
    select: { id: true, name: true, query: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
