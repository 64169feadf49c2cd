/**
 * A link as a message keeps it: a path of ours, in which {purpose:nonce} stands for a secret token. The token follows
 * from both and the server's secret, and is worked out only as the message goes out (lib/accounts/secret-steps.ts).
 */
export function secretPath(path: string, purpose: string, nonce: string): string {
  return `${path}/{${purpose}:${nonce}}`
}

const TOKEN_MARK = /\{(\w+):([\w-]+)\}/

/** What of a kept link is to be worked out; null for one without a secret. */
export function secretOf(link: string): { mark: string; purpose: string; nonce: string } | null {
  const [mark, purpose, nonce] = TOKEN_MARK.exec(link) ?? []
  return mark && purpose && nonce ? { mark, purpose, nonce } : null
}

/** Where a subscription is stopped; the token of its purpose `stop` follows. */
export const STOP_PATH = '/kabari-saya/berhenti'
