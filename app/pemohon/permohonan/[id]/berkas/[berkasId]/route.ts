import { notFound } from 'next/navigation'
import { findPaper } from '#lib/attachments/queries.ts'
import { fileResponse } from '#lib/web/file-response.ts'
import { idIn } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'

interface Context {
  params: Promise<{ id: string; berkasId: string }>
}

/** A paper of a request, to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id: ofRequest, berkasId } = await params
  const id = idIn(ofRequest) ?? notFound()
  const paperId = idIn(berkasId) ?? notFound()
  const viewer = (await memberAt(`/pemohon/permohonan/${id}/berkas/${paperId}`)) ?? notFound()
  return fileResponse(await findPaper(viewer, id, paperId))
}
