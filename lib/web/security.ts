import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#lib/env.ts'

export function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

/** What a page may load. Next reads the nonce from this very header and puts it on its inline scripts. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Elements carry style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Where papers lie that somebody sent: nothing in them runs in our name, whatever a browser makes of them. */
const FILE_PATH = /\/berkas\/\d+(\?|$)/
const FILE_POLICY =
  "sandbox; default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'"

/** What the answer to a request may load. A route's own policy would not stand against the one set in front of Next. */
export function policyOf(url = ''): string {
  return FILE_PATH.test(url) ? FILE_POLICY : contentPolicy(freshNonce())
}

/** Addresses that are secrets themselves: whoever knows one may read and answer what lies behind it. */
const SECRET = /^\/(ajukan|permohonan|pengesahan|undangan|kabari-saya|tiket)\/[^/?]/

export function setSecurityHeaders(response: ServerResponse, url = '/'): void {
  if (SECRET.test(url)) response.setHeader('x-robots-tag', 'noindex, nofollow')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
  if (env.publicUrl.startsWith('https:'))
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip)$/

/** Without a proxy that sets them, these headers are whatever the sender made up. */
export function distrustForwarded(request: IncomingMessage): void {
  if (env.trustProxy) return
  for (const name of Object.keys(request.headers)) if (FORWARDED.test(name)) delete request.headers[name]
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
}
