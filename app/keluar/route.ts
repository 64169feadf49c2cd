import { endSignIn, fromThisSite } from '#lib/web/session.ts'

/** Ends the sign-in. POST alone, so that no link and no prefetch signs anybody out. */
export async function POST(request: Request): Promise<Response> {
  if (!fromThisSite(request.headers))
    return new Response('Permintaan dari situs lain ditolak.', { status: 403 })
  await endSignIn()
  return new Response(null, { status: 303, headers: { location: '/masuk?keluar=1' } })
}
