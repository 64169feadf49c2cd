import { findViewer } from '#lib/accounts/queries.ts'
import { type Board, MOST_ROWS, ROWS_A_PAGE } from '#lib/board/board.ts'
import { type BoardMessage, changeBetween } from '#lib/board/changes.ts'
import { findBoard } from '#lib/board/queries.ts'
import { readBoard } from '#lib/board/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { eventStream } from '#lib/web/event-stream.ts'
import { staffAt } from '#lib/web/session.ts'

/** The board of an address, then whatever changes in it, for as long as its reader is staff. */
export async function GET(request: Request): Promise<Response> {
  await staffAt('/petugas/papan')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' })
  let last: { board: Board; text: string } | undefined
  return eventStream(async () => {
    const today = dayAt(new Date())
    const { filter } = readBoard(query, today)
    // The first page goes on to all rows that a browser can hold; the others are for those who asked for them.
    const most = filter.page === 1 ? MOST_ROWS : ROWS_A_PAGE
    const board = await findBoard(await findViewer(headers), filter, today, most)
    if (!board) return null
    const change = last && changeBetween(last.board, board)
    if (last && !change) return last.text
    const message: BoardMessage = change ? { change } : { whole: board }
    last = { board, text: JSON.stringify(message) }
    return last.text
  })
}

/** Without this, Next would open a stream that nobody reads. */
export async function HEAD(): Promise<Response> {
  await staffAt('/petugas/papan')
  return new Response(null, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
}
