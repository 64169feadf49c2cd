import { notFound } from 'next/navigation'
import { letterFileName, letterPdf } from '#components/letters/letter-pdf.tsx'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { findPaper } from '#lib/attachments/queries.ts'
import { findLetter } from '#lib/letters/queries.ts'
import { fileResponse } from '#lib/web/file-response.ts'
import { idIn } from '#lib/web/params.ts'
import { pdfResponse } from '#lib/web/pdf-response.ts'

type Get<Names extends string> = (
  request: Request,
  context: { params: Promise<Record<Names, string>> },
) => Promise<Response>

/** Who reads in a room, by the room's own sign-in; null for nobody. */
type ViewerAt = (path: string) => Promise<Viewer | null>

/** In a room: a paper of a request, to keep. */
export function paperIn(room: string, viewerAt: ViewerAt): Get<'id' | 'berkasId'> {
  return async (_, { params }) => {
    const { id, berkasId } = await params
    const requestId = idIn(id) ?? notFound()
    const paperId = idIn(berkasId) ?? notFound()
    const viewer = (await viewerAt(`${room}/permohonan/${requestId}/berkas/${paperId}`)) ?? notFound()
    return fileResponse(await findPaper(viewer, requestId, paperId))
  }
}

/** In a room: a letter about a request, as it was issued. */
export function letterIn(room: string, viewerAt: ViewerAt): Get<'id' | 'letterId'> {
  return async (_, { params }) => {
    const { id, letterId } = await params
    const requestId = idIn(id) ?? notFound()
    const number = idIn(letterId) ?? notFound()
    const viewer = (await viewerAt(`${room}/permohonan/${requestId}/surat/${number}`)) ?? notFound()
    return letterResponse(viewer, requestId, number)
  }
}

/** A letter for whoever may read it; else there is none. */
export async function letterResponse(viewer: Viewer, requestId: number, letterId: number): Promise<Response> {
  const letter = (await findLetter(viewer, requestId, letterId)) ?? notFound()
  return pdfResponse(letterFileName(letter), await letterPdf(letter))
}
