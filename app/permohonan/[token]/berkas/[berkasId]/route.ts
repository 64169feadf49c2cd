import { notFound } from 'next/navigation'
import { findPaper } from '#lib/attachments/queries.ts'
import { fileResponse } from '#lib/web/file-response.ts'
import { linkAt, shutWords } from '#lib/web/link.ts'
import { idIn } from '#lib/web/params.ts'

interface Context {
  params: Promise<{ token: string; berkasId: string }>
}

/** A paper of the request that the secret link opens, to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, berkasId } = await params
  const paperId = idIn(berkasId) ?? notFound()
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return new Response(shutWords(viewer.seconds), { status: 429 })
  return fileResponse(await findPaper(viewer, viewer.requestId, paperId))
}
