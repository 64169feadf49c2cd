import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/** What a secret link opens; the same nonce gives another token for each. */
export type SecretPurpose =
  | 'request'
  | 'draft'
  | 'invitation'
  | 'password'
  | 'email'
  | 'follow'
  | 'stop'
  | 'ticket'

/** 128 bits, as 22 characters of an address. */
const TOKEN = /^[A-Za-z0-9_-]{22}$/

export function freshNonceOfLink(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The token of a secret link: it follows from a stored nonce and the server's secret (HMAC-SHA256, cut to 128 bits), so
 * that a link can be written into a mail again at any time, while a stolen database opens nothing.
 */
export function tokenOf(purpose: SecretPurpose, nonce: string): string {
  return createHmac('sha256', env.secret)
    .update(`${purpose}:${nonce}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

/** By what a token is found; null for a text that is none. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> | null {
  return TOKEN.test(token) ? new Uint8Array(createHash('sha256').update(token).digest()) : null
}

/** Nonce and hash of a new secret link, as they are stored. */
export function newSecret(purpose: SecretPurpose, nonce = freshNonceOfLink()) {
  const tokenHash = hashOfToken(tokenOf(purpose, nonce)) as Uint8Array<ArrayBuffer>
  return { nonce, tokenHash }
}
