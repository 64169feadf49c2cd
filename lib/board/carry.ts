import { allows } from '#lib/bookings/booking.ts'
import { addDays, type Day } from '#lib/time/days.ts'
import type { BoardVisit, WaitingRequest } from './board.ts'

/** What is carried over the board: a visit from a row, or a request that waits. */
export type Cargo =
  | { kind: 'visit'; visit: BoardVisit; rowId: number }
  | { kind: 'request'; request: WaitingRequest }

/** Where it would be put. */
export interface Target {
  rowId: number
  day: Day
  /** Null: as many as the program has. */
  trainingDays: number | null
}

/** Whether a visit can be picked up: it can still be moved. */
export const isMovable = ({ status, offered }: BoardVisit) => !offered && allows('move', status)

export const cargoId = (cargo: Cargo) => (cargo.kind === 'visit' ? cargo.visit.id : cargo.request.id)

/** Where something lies when it is picked up. */
export function placeOf(cargo: Cargo, rowIds: number[], day: Day): Target {
  if (cargo.kind === 'request') return { rowId: rowIds[0] ?? 0, day, trainingDays: null }
  const { firstDay, trainingDays } = cargo.visit
  return { rowId: cargo.rowId, day: firstDay, trainingDays }
}

export const isSamePlace = (a: Target, b: Target) =>
  a.rowId === b.rowId && a.day === b.day && a.trainingDays === b.trainingDays

/** As many training days as somebody may wish for by hand. */
export const MOST_TRAINING_DAYS = 120

/** Where a key takes it: day by day, row by row, longer and shorter with Shift. Null for other keys. */
export function stepped(
  target: Target,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  rowIds: number[],
  usualDays: number,
): Target | null {
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (side && shiftKey) {
    const wanted = (target.trainingDays ?? usualDays) + side
    return { ...target, trainingDays: Math.min(MOST_TRAINING_DAYS, Math.max(1, wanted)) }
  }
  if (shiftKey) return null
  if (side) return { ...target, day: addDays(target.day, side) }
  const down = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (!down) return null
  const index = rowIds.indexOf(target.rowId) + down
  return { ...target, rowId: rowIds[Math.min(rowIds.length - 1, Math.max(0, index))] ?? target.rowId }
}
