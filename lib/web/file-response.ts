import { notFound } from 'next/navigation'

interface KeptFile {
  name: string
  mime: string
  bytes: { bytes: Uint8Array<ArrayBuffer> } | null
}

/** What is not a letter, digit, dot, dash, underline or space in ASCII. */
const UNUSUAL = /[^\w .()-]/g

/** The header that names a file to keep: plainly for old readers, and in full. Source: RFC 6266, RFC 8187. */
export function dispositionOf(name: string): string {
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${name.replace(UNUSUAL, '_')}"; filename*=UTF-8''${full}`
}

/** A file that somebody sent, to keep and not to show; lib/web/security.ts lets nothing in it run in our name. */
export function fileResponse(file: KeptFile | null): Response {
  if (!file?.bytes) notFound()
  return new Response(file.bytes.bytes, {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes.bytes.length),
      'content-disposition': dispositionOf(file.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
