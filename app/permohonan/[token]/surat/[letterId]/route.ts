import { notFound } from 'next/navigation'
import { letterResponse } from '#app/request-files.ts'
import { linkAt, shutWords } from '#lib/web/link.ts'
import { idIn } from '#lib/web/params.ts'

interface Context {
  params: Promise<{ token: string; letterId: string }>
}

/** A letter as it was issued, for who holds the secret link of its request. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, letterId } = await params
  const number = idIn(letterId) ?? notFound()
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return new Response(shutWords(viewer.seconds), { status: 429 })
  return letterResponse(viewer, viewer.requestId, number)
}
