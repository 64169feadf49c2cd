import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Captured as CapturedAnswer } from './capture.ts'

/** A captured answer, and what differs from one drawing of a page to the next although it says the same. */
export type Captured = CapturedAnswer & { nonce: string }

type Encoding = 'br' | 'gzip'

export interface Page {
  status: number
  headers: OutgoingHttpHeaders
  /** Null where the page is not kept: nobody will ask for it again by its tag. */
  etag: string | null
  body: Buffer
  /** Compressed once, when first asked for. */
  encoded: Partial<Record<Encoding, Promise<Buffer>>>
}

const COMPRESS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}

const KEPT_HEADERS = ['content-type', 'location', 'content-disposition', 'content-security-policy']

export function toPage({ status, headers, body, nonce }: Captured, tagged: boolean): Page {
  const etag = tagged ? tagOf(body, nonce) : null
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name))
  return { status, headers: Object.fromEntries(kept), etag, body, encoded: {} }
}

function tagOf(body: Buffer, nonce: string): string {
  const same = body.toString().replaceAll(nonce, '')
  return `W/"${createHash('sha1').update(same).digest('base64url')}"`
}

/** Answers with a page: compressed as the browser likes, or not at all where it has the same already. */
export async function send(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  // Browsers may keep a page, but ask whether it is still true before they show it again.
  response.setHeader('cache-control', 'private, no-cache')
  response.setHeader('vary', 'accept-encoding')
  if (page.etag) response.setHeader('etag', page.etag)
  if (page.etag && page.status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
    // Without the content policy: the page that the browser kept has the nonce of its own.
    response.writeHead(304).end()
    return
  }
  const encoding = preferred(request.headers['accept-encoding'])
  let body = page.body
  if (encoding) {
    page.encoded[encoding] ??= COMPRESS[encoding](page.body)
    body = await page.encoded[encoding]
    response.setHeader('content-encoding', encoding)
  }
  response.writeHead(page.status, { ...page.headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function preferred(accepted: string | string[] | undefined): Encoding | null {
  const text = String(accepted ?? '')
  return /\bbr\b(?!;q=0)/.test(text) ? 'br' : /\bgzip\b(?!;q=0)/.test(text) ? 'gzip' : null
}
