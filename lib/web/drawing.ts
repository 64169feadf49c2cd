import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTurns } from '#lib/uploads/turns.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface Drawing {
  type: 'image/png' | 'application/pdf'
  fileName: string
  /** All that it shows: the same facts are the same drawing, in every process. */
  facts: unknown
  draw: () => Promise<Bytes>
}

/** Drawings that are kept, the least asked for go first; a poster has up to 200 kB. */
const MOST_KEPT = 100
/** A drawing takes a processor for a third of a second: pages go on meanwhile. */
const AT_ONCE = 1
const PATIENCE_MS = 15_000

interface Studio {
  kept: Map<string, Promise<Bytes | null>>
  turns: ReturnType<typeof createTurns>
}

/** Next bundles a copy of this file for each route; all must wait in one line. */
const shared = globalThis as { jadwalStudio?: Studio }

function studio(): Studio {
  shared.jadwalStudio ??= { kept: new Map(), turns: createTurns(AT_ONCE, PATIENCE_MS) }
  return shared.jadwalStudio
}

/**
 * Answers with a drawing: kept by what it shows, so that nothing needs to be forgotten when a visit changes; not sent to
 * a browser that has it; 503 where too many are asked for at once.
 */
export async function drawingResponse(
  request: Request,
  { type, fileName, facts, draw }: Drawing,
): Promise<Response> {
  const key = createHash('sha256')
    .update(JSON.stringify([buildId(), type, fileName, facts]))
    .digest('base64url')
  const headers = { etag: `"${key}"`, 'cache-control': 'public, no-cache' }
  if (request.headers.get('if-none-match')?.includes(key)) return new Response(null, { status: 304, headers })
  const body = await keptOrDrawn(key, draw)
  if (!body)
    return new Response('Terlalu banyak gambar diminta saat ini. Coba lagi sebentar lagi.\n', {
      status: 503,
      headers: { 'retry-after': '15', 'content-type': 'text/plain; charset=utf-8' },
    })
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(body.length),
      'content-disposition': `inline; filename="${fileName}"`,
    },
  })
}

async function keptOrDrawn(key: string, draw: () => Promise<Bytes>): Promise<Bytes | null> {
  const { kept, turns } = studio()
  const drawing = kept.get(key) ?? turns.take(draw)
  kept.delete(key)
  kept.set(key, drawing)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  try {
    const body = await drawing
    if (!body) kept.delete(key)
    return body
  } catch (error) {
    kept.delete(key)
    throw error
  }
}

let build: string | undefined

/** Another build may draw the same facts in another way. */
function buildId(): string {
  try {
    build ??= readFileSync('.next/BUILD_ID', 'utf8')
  } catch {
    build = 'dev'
  }
  return build
}
