import { posterFacts } from '#components/posters/poster-facts.ts'
import { posterPdf } from '#components/posters/poster-pdf.tsx'
import { phonePicture, previewPicture } from '#components/posters/poster-picture.tsx'
import { PUBLIC } from '#lib/accounts/viewer.ts'
import { env } from '#lib/env.ts'
import { readVisitId } from '#lib/schedule/schema.ts'
import { findVisit } from '#lib/schedule/visit-queries.ts'
import { drawingResponse } from '#lib/web/drawing.ts'
import { fontFiles } from '#lib/web/fonts.ts'
import { drawPicture } from '#lib/web/picture.ts'

const KINDS = {
  poster: {
    type: 'application/pdf',
    ending: 'pdf',
    draw: (facts) => posterPdf(facts, fontFiles()),
  },
  gambar: { type: 'image/png', ending: 'png', draw: (facts) => drawPicture(phonePicture(facts)) },
  pratinjau: { type: 'image/png', ending: 'png', draw: (facts) => drawPicture(previewPicture(facts)) },
} satisfies Record<
  string,
  {
    type: 'image/png' | 'application/pdf'
    ending: string
    draw: (facts: ReturnType<typeof posterFacts>) => Promise<Uint8Array<ArrayBuffer>>
  }
>

/** A drawing of the visit in an address: its poster on paper, for WhatsApp, or the preview of a link to it. */
export async function visitDrawing(
  request: Request,
  params: Promise<{ id: string }>,
  kind: keyof typeof KINDS,
): Promise<Response> {
  const id = readVisitId((await params).id)
  const visit = id && (await findVisit(PUBLIC, id))
  if (!visit) return new Response('Kunjungan ini tidak ada.\n', { status: 404 })
  const facts = posterFacts(visit, env.publicUrl)
  const { type, ending, draw } = KINDS[kind]
  return drawingResponse(request, {
    ...{ type, facts, draw: () => draw(facts) },
    fileName: `${kind}-kunjungan-${id}.${ending}`,
  })
}
