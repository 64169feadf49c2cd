import { type SecretPurpose, tokenOf } from '#lib/accounts/secret-steps.ts'
import { env } from '#lib/env.ts'
import { secretOf } from './link.ts'
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
