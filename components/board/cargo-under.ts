import { type Board, isVisit } from '#lib/board/board.ts'
import { type Cargo, isMovable } from '#lib/board/carry.ts'

/** What lies under an element and may be carried. */
export function cargoUnder(element: Element, board: Board): Cargo | null {
  if (!board.canSchedule) return null
  const waiting = element.closest<HTMLElement>('[data-request]')
  const request = waiting && board.waiting.find(({ id }) => id === Number(waiting.dataset.request))
  if (request) return { kind: 'request', request }
  const bar = element.closest('.bar')?.querySelector<HTMLElement>('[data-visit]')
  const rowId = Number(element.closest<HTMLElement>('[data-row]')?.dataset.row)
  const row = board.rows.find(({ id }) => id === rowId)
  const visit = row?.stays.find((stay) => isVisit(stay) && stay.id === Number(bar?.dataset.visit))
  return visit && isVisit(visit) && isMovable(visit) ? { kind: 'visit', visit, rowId } : null
}
