import { type Board, type BoardRow, isVisit, type Stay, type WaitingRequest } from './board.ts'

/** What changed in a list: its order where that changed, and what is new or other than before. */
interface ListChange<Item> {
  order?: string[]
  put?: Item[]
}

type Rest = Omit<Board, 'rows' | 'waiting'>

interface BoardChange {
  rows?: ListChange<BoardRow>
  /** Rows of which only what holds them is other than before. */
  stays?: { id: number; change: ListChange<Stay> }[]
  waiting?: ListChange<WaitingRequest>
  rest?: Partial<Rest>
}

/** What the stream says: the whole board first, then what became of it. */
export type BoardMessage = { whole: Board } | { change: BoardChange }

const idOf = ({ id }: { id: number }) => String(id)
const stayKey = (stay: Stay) => `${isVisit(stay) ? 'v' : 'x'}${stay.id}`
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function listChange<Item>(
  before: Item[],
  after: Item[],
  keyOf: (item: Item) => string,
): ListChange<Item> | null {
  const known = new Map(before.map((item) => [keyOf(item), item]))
  const put = after.filter((item) => !same(known.get(keyOf(item)), item))
  const order = after.map(keyOf)
  const moved = !same(order, before.map(keyOf))
  if (!moved && put.length === 0) return null
  return { ...(moved && { order }), ...(put.length > 0 && { put }) }
}

function changedList<Item>(
  before: Item[],
  { order, put = [] }: ListChange<Item>,
  keyOf: (item: Item) => string,
): Item[] {
  const items = new Map([...before, ...put].map((item) => [keyOf(item), item]))
  return (order ?? before.map(keyOf)).flatMap((key) => items.get(key) ?? [])
}

const bare = ({ stays: _, ...row }: BoardRow) => row

/** What turns one board into another; null where they are the same. */
export function changeBetween(before: Board, after: Board): BoardChange | null {
  const { rows: rowsBefore, waiting: waitingBefore, ...restBefore } = before
  const { rows: rowsAfter, waiting: waitingAfter, ...restAfter } = after
  const known = new Map(rowsBefore.map((row) => [row.id, row]))
  const stays: BoardChange['stays'] = []
  // Rows that differ in their stays alone count as unchanged in the list of rows.
  const kept = rowsAfter.map((row) => {
    const old = known.get(row.id)
    if (!old || !same(bare(old), bare(row))) return row
    const change = listChange(old.stays, row.stays, stayKey)
    if (change) stays.push({ id: row.id, change })
    return old
  })
  const rows = listChange(rowsBefore, kept, idOf)
  const waiting = listChange(waitingBefore, waitingAfter, idOf)
  const other = Object.entries(restAfter).filter(
    ([name, value]) => !same(restBefore[name as keyof Rest], value),
  )
  if (!rows && !waiting && stays.length === 0 && other.length === 0) return null
  return {
    ...(rows && { rows }),
    ...(stays.length > 0 && { stays }),
    ...(waiting && { waiting }),
    ...(other.length > 0 && { rest: Object.fromEntries(other) as Partial<Rest> }),
  }
}

/** A board after a change; rows that did not change stay the very same. */
export function changedBoard(board: Board, { rows, stays = [], waiting, rest }: BoardChange): Board {
  const changes = new Map(stays.map(({ id, change }) => [id, change]))
  const ordered = rows ? changedList(board.rows, rows, idOf) : board.rows
  return {
    ...board,
    ...rest,
    waiting: waiting ? changedList(board.waiting, waiting, idOf) : board.waiting,
    rows: ordered.map((row) => {
      const change = changes.get(row.id)
      return change ? { ...row, stays: changedList(row.stays, change, stayKey) } : row
    }),
  }
}
