import { findViewer } from '#lib/accounts/queries.ts'
import { findBoard } from '#lib/board/queries.ts'
import { readBoard } from '#lib/board/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { eventStream } from '#lib/web/event-stream.ts'
import { staffAt } from '#lib/web/session.ts'

/** The board of an address, sent anew whenever it changes, for as long as its reader is staff. */
export async function GET(request: Request): Promise<Response> {
  await staffAt('/petugas/papan')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' })
  return eventStream(async () => {
    const today = dayAt(new Date())
    const board = await findBoard(await findViewer(headers), readBoard(query, today).filter, today)
    return board && JSON.stringify(board)
  })
}

/** Without this, Next would open a stream that nobody reads. */
export async function HEAD(): Promise<Response> {
  await staffAt('/petugas/papan')
  return new Response(null, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
}
