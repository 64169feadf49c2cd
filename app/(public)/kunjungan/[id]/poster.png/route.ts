import { visitDrawing } from '#app/visit-drawings.ts'

/** The poster of a visit as a picture for WhatsApp. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return visitDrawing(request, params, 'gambar')
}
