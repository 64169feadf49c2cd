import { notFound } from 'next/navigation'
import { findAskedLetter } from '#lib/countersignatures/queries.ts'
import { fileResponse } from '#lib/web/file-response.ts'
import { idIn } from '#lib/web/params.ts'
import { memberAt } from '#lib/web/session.ts'

interface Context {
  params: Promise<{ id: string; berkasId: string }>
}

/** The letter that a desa is asked to countersign, to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id: ofRequest, berkasId } = await params
  const id = idIn(ofRequest) ?? notFound()
  const paperId = idIn(berkasId) ?? notFound()
  const viewer = (await memberAt(`/pemohon/tanda-tangan/${id}/berkas/${paperId}`)) ?? notFound()
  return fileResponse(await findAskedLetter(viewer, id, paperId))
}
