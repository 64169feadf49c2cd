import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Subject } from '#lib/fleet/fleet.ts'
import { maySeeHistory } from './permissions.ts'

/** So many entries stand beside a thing; the office's history has the rest. */
const SHOWN = 20

/** What was last done to one of the fleet, a program or the settings, oldest first. */
export async function findEntriesOf(viewer: Viewer, subject: Subject | { actions: string[] }) {
  if (!maySeeHistory(viewer)) return []
  const entries = await database().historyEntry.findMany({
    where: 'actions' in subject ? { action: { in: subject.actions } } : subject,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  return entries.toReversed().map(({ id, at, accountId, actorName, action, reason, details }) => ({
    id: String(id),
    at,
    accountId,
    actor: actorName,
    action,
    reason,
    details,
  }))
}
