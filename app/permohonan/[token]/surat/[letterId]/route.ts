import { notFound } from 'next/navigation'
import { letterFileName, letterPdf } from '#components/letters/letter-pdf.tsx'
import { findLetter } from '#lib/letters/queries.ts'
import { linkAt, shutWords } from '#lib/web/link.ts'
import { idIn } from '#lib/web/params.ts'
import { pdfResponse } from '#lib/web/pdf-response.ts'

interface Context {
  params: Promise<{ token: string; letterId: string }>
}

/** A letter as it was issued, for who holds the secret link of its request. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, letterId } = await params
  const number = idIn(letterId) ?? notFound()
  const viewer = await linkAt(token)
  if (viewer.kind === 'shut') return new Response(shutWords(viewer.seconds), { status: 429 })
  const letter = (await findLetter(viewer, viewer.requestId, number)) ?? notFound()
  return pdfResponse(letterFileName(letter), await letterPdf(letter))
}
