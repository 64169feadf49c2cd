import { hashOfToken } from './secret-steps.ts'
import { countWrongLink, linksShutFor } from './throttle-steps.ts'

/** Too many wrong secret links came from this address; nothing is opened for it until then. */
export interface LinksShut {
  kind: 'shut'
  seconds: number
}

/**
 * Opens a secret link: `find` looks for what belongs to the hash of its token. Null where there is nothing, which is
 * counted against the network address.
 */
export async function openLink<Found>(
  token: string,
  address: string,
  find: (tokenHash: Uint8Array<ArrayBuffer>) => Promise<Found | null>,
): Promise<Found | LinksShut | null> {
  const seconds = await linksShutFor(address)
  if (seconds !== null) return { kind: 'shut', seconds }
  const tokenHash = hashOfToken(token)
  const found = tokenHash && (await find(tokenHash))
  if (!found) await countWrongLink(address)
  return found
}
