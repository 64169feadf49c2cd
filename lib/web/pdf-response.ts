/** A PDF to look at and to keep under a name; what is in it is for who asked alone. */
export function pdfResponse(fileName: string, body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
      'content-length': String(body.length),
      'cache-control': 'private, no-store',
    },
  })
}
