import { stopSubscription } from '#lib/subscriptions/commands.ts'
import { findSubscription } from '#lib/subscriptions/queries.ts'
import { secretAt } from './link.ts'

/** What a mail program's own button does (RFC 8058): stops the subscription of a link. False where the link is none. */
export async function stopAtOnce(token: string): Promise<boolean> {
  const now = new Date()
  const found = await secretAt(token, (stopHash) => findSubscription({ stopHash }, now))
  return found?.kind === 'found' && (await stopSubscription({ token }, now)).ok
}
