import { type SecretPurpose, tokenOf } from '#lib/accounts/secret-steps.ts'
import { env } from '#lib/env.ts'
import { STOP_PATH, secretOf } from './link.ts'
import { LINK_MARK } from './message.ts'

/** The whole address of a link as a message keeps it, with its secret in it. */
export function urlOf(link: string): string {
  const secret = secretOf(link)
  const path = secret
    ? link.replace(secret.mark, tokenOf(secret.purpose as SecretPurpose, secret.nonce))
    : link
  return `${env.publicUrl}${path}`
}

/** A body as its receiver reads it. */
export function bodyWithLink({ body, link }: { body: string; link: string | null }): string {
  return body.replaceAll(LINK_MARK, link ? urlOf(link) : env.publicUrl)
}

/**
 * Where a mail program stops a subscription by one POST (RFC 8058), for mails that a subscription is the cause of: their
 * link confirms or stops it, and both tokens follow from one nonce. Null for all others.
 */
export function oneClickUrlOf(link: string | null): string | null {
  const secret = link === null ? null : secretOf(link)
  if (secret?.purpose !== 'follow' && secret?.purpose !== 'stop') return null
  return `${env.publicUrl}${STOP_PATH}/${tokenOf('stop', secret.nonce)}/sekali-klik`
}
