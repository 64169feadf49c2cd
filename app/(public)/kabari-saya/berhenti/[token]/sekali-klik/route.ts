import { redirect } from 'next/navigation'
import { stopAtOnce } from '#lib/web/one-click.ts'

interface Context {
  params: Promise<{ token: string }>
}

/** A mail program posts here when its reader presses its own button; nobody is there to answer a question. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const stopped = await stopAtOnce((await params).token)
  return new Response(stopped ? 'Berhenti.\n' : 'Tautan ini tidak berlaku.\n', {
    status: stopped ? 200 : 404,
  })
}

/** One that opens links instead finds the page with the button: scanners open links too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  redirect(`/kabari-saya/berhenti/${encodeURIComponent((await params).token)}`)
}
