import type { Viewer } from '#lib/accounts/viewer.ts'
import { maySchedule, maySeeConvoys } from '#lib/bookings/permissions.ts'
import { undoable } from '#lib/bookings/undo.ts'
import { IS_VISIT } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import { type Day, fromDateColumn } from '#lib/time/days.ts'

/** What a visit is now, for word of what was done with it. */
interface VisitNews {
  id: number
  sequence: number
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  convoy: string[]
  /** Whether its last change is a move by this person, which can be undone. */
  canUndo: boolean
}

/** The visit of an address that says what was done; null for whoever may not see it. */
export async function findVisitNews(viewer: Viewer, id: number): Promise<VisitNews | null> {
  if (!maySeeConvoys(viewer) || viewer.kind !== 'staff') return null
  const row = await database().booking.findUnique({
    where: { id, ...IS_VISIT },
    select: {
      id: true,
      sequence: true,
      firstDay: true,
      lastDay: true,
      program: { select: { name: true } },
      site: { select: { name: true } },
      claims: {
        where: { releasedAt: null },
        select: { resource: { select: { name: true } } },
        orderBy: { resourceId: 'asc' },
      },
      history: { orderBy: { id: 'desc' }, take: 1 },
    },
  })
  if (!row) return null
  return {
    id: row.id,
    sequence: row.sequence,
    program: row.program.name,
    site: row.site.name,
    firstDay: fromDateColumn(row.firstDay),
    lastDay: fromDateColumn(row.lastDay),
    convoy: row.claims.map(({ resource }) => resource.name),
    canUndo: maySchedule(viewer) && undoable(row.history[0], viewer.accountId) !== null,
  }
}
