import { notFound } from 'next/navigation'
import { findDropAnswers } from '#lib/board/answer-queries.ts'
import { readAsked, readBoard } from '#lib/board/schema.ts'
import { dayAt } from '#lib/time/days.ts'
import { staffAt } from '#lib/web/session.ts'

/** What each row and day of a view of the board answers to a visit or a request that would be put there. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await staffAt('/petugas/papan')
  const today = dayAt(new Date())
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const asked = readAsked(query)
  const answers =
    viewer && asked && (await findDropAnswers(viewer, readBoard(query, today).filter, asked, today))
  if (!answers) notFound()
  return Response.json(answers, { headers: { 'cache-control': 'no-store' } })
}
