const PREFIX = 'MTU-'
const DIGITS = 5

/** The number a requester is told and quotes: "MTU-00123". */
export function ticketOf(requestId: number): string {
  return PREFIX + String(requestId).padStart(DIGITS, '0')
}

/** The request that somebody names in a search, as in "MTU-00123", "mtu 123" or "#123"; null for other words. */
export function parseTicket(text: string): number | null {
  const [, digits] = /^\s*(?:mtu[\s-]*|#\s*)0*([1-9]\d{0,8})\s*$/i.exec(text) ?? []
  return digits ? Number(digits) : null
}
