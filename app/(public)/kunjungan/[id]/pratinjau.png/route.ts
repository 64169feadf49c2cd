import { visitDrawing } from '#app/visit-drawings.ts'

/** What stands beside a link to the visit where it is shared. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return visitDrawing(request, params, 'pratinjau')
}
