import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { type Result, refuse } from '#lib/result.ts'
import type { UndoRefusal } from './booking.ts'
import { maySchedule } from './permissions.ts'
import { relocate } from './relocate-steps.ts'
import type { StepInput } from './schema.ts'
import { compareSeen } from './seen-steps.ts'
import { undoable } from './undo.ts'

const REASON = 'Pemindahan diurungkan'

/** Takes the last move of a visit back, for whoever made it: claims its old place anew, which may be taken by now. */
export async function undoMove(
  viewer: Viewer,
  { bookingId, sequence }: StepInput,
  now: Date,
): Promise<Result<{ bookingId: number }, UndoRefusal>> {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('undo a move')
  const db = database()
  const change = { ability: 'move' as const, action: 'undo', bookingId, sequence, reason: REASON }
  const answered = await compareSeen(db, viewer, change)
  if (answered) return answered
  const last = await db.historyEntry.findFirst({ where: { bookingId }, orderBy: { id: 'desc' } })
  const before = undoable(last ?? undefined, viewer.accountId)
  if (!before) return refuse({ kind: 'nothingToUndo' })
  const { resourceIds, statusReason, ...days } = before
  const resources = await db.resource.findMany({
    where: { id: { in: resourceIds } },
    select: { id: true, kind: true },
  })
  const idsOf = (wanted: string) => resources.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const convoy = { unitIds: idsOf('unit'), instructorIds: idsOf('instructor'), kitIds: idsOf('kit') }
  const wanted = { bookingId, sequence, ...days, ...convoy, statusReason }
  return relocate(viewer, { ...wanted, action: 'undo', reason: REASON }, now)
}
