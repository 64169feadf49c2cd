import { notFound } from 'next/navigation'
import { letterFileName, letterPdf } from '#components/letters/letter-pdf.tsx'
import { findLetter } from '#lib/letters/queries.ts'
import { idIn } from '#lib/web/params.ts'
import { pdfResponse } from '#lib/web/pdf-response.ts'
import { staffAt } from '#lib/web/session.ts'

interface Context {
  params: Promise<{ id: string; letterId: string }>
}

/** A letter as it was issued. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, letterId } = await params
  const requestId = idIn(id) ?? notFound()
  const number = idIn(letterId) ?? notFound()
  const viewer = (await staffAt(`/petugas/permohonan/${requestId}/surat/${number}`)) ?? notFound()
  const letter = (await findLetter(viewer, requestId, number)) ?? notFound()
  return pdfResponse(letterFileName(letter), await letterPdf(letter))
}
