import { notFound } from 'next/navigation'
import { findDraftPaper } from '#lib/attachments/queries.ts'
import { draftAt } from '#lib/web/draft.ts'
import { fileResponse } from '#lib/web/file-response.ts'
import { shutWords } from '#lib/web/link.ts'
import { idIn } from '#lib/web/params.ts'

interface Context {
  params: Promise<{ token: string; berkasId: string }>
}

/** A paper of the draft that the link opens, to keep; one of an account's for its member alone. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, berkasId } = await params
  const paperId = idIn(berkasId) ?? notFound()
  const holder = (await draftAt(token, `/ajukan/${token}/berkas/${paperId}`)) ?? notFound()
  if ('kind' in holder) return new Response(shutWords(holder.seconds), { status: 429 })
  return fileResponse(await findDraftPaper(holder.draftId, paperId))
}
