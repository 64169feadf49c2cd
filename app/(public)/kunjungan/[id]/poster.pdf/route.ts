import { visitDrawing } from '#app/visit-drawings.ts'

/** The poster of a visit for a notice board, on A4. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return visitDrawing(request, params, 'poster')
}
