import { detailLines } from '#components/history/words.ts'
import type { RequestStatus } from '#lib/requests/request.ts'

interface Entry {
  action: string
  reason: string | null
  details: unknown
}

export interface VisitChange {
  kind: 'moved' | 'cancelled' | 'interrupted'
  /** The days of the visit that is no more, and for a move the new ones. */
  before: string | null
  after: string | null
  reason: string | null
}

const KINDS: Record<string, VisitChange['kind']> = {
  move: 'moved',
  undo: 'moved',
  cancel: 'cancelled',
  interrupt: 'interrupted',
}

const daysOf = (entry: Entry | undefined, label: string) =>
  detailLines(entry?.details).find((line) => line.label === label)?.text ?? null

/**
 * What last happened to the visit of a request, where the requester should know of it before anything else;
 * another unit or instructor on the same days is no news to them.
 */
export function lastVisitChange(status: RequestStatus, history: Entry[]): VisitChange | null {
  if (status !== 'queued' && status !== 'scheduled') return null
  const index = history.findLastIndex(({ action }) => action === 'schedule' || action in KINDS)
  const entry = history[index]
  const kind = entry && KINDS[entry.action]
  if (!entry || !kind) return null
  const { reason } = entry
  if (kind === 'moved') {
    const after = daysOf(entry, 'Menjadi')
    return after ? { kind, before: daysOf(entry, 'Semula'), after, reason } : null
  }
  const placed = history
    .slice(0, index)
    .findLast(({ action }) => ['schedule', 'move', 'undo'].includes(action))
  return { kind, before: daysOf(placed, 'Tanggal') ?? daysOf(placed, 'Menjadi'), after: null, reason }
}
