import { createHash } from 'node:crypto'
import { RateLimiterPrisma } from 'rate-limiter-flexible'
import { perClient } from '#lib/database/client.ts'

/** Seconds over which failed sign-ins are counted, and for which a spent key stays shut. */
const WINDOW = 15 * 60
const FAILURES_PER_EMAIL = 8
const FAILURES_PER_ADDRESS = 60
/** Many people share an address of a phone network; a token of 128 bits is not found by some more guesses. */
const WRONG_LINKS_PER_ADDRESS = 60
/** A village hall full of people gets by; a robot does not get far. */
const DRAFTS_PER_ADDRESS = 60

/** What makes an account or sends a mail to somebody who has not signed in. */
const MAILS_PER_EMAIL = 4
const MAILS_PER_ADDRESS = 30

/** A whole village registers behind one address of a phone network; a robot does not get far. */
const REGISTRATIONS_PER_ADDRESS = 60

const open = perClient((storeClient) => {
  const store = { storeClient, tableName: 'rateLimit', duration: WINDOW }
  return {
    email: new RateLimiterPrisma({ ...store, keyPrefix: 'sign-in-email', points: FAILURES_PER_EMAIL }),
    address: new RateLimiterPrisma({ ...store, keyPrefix: 'sign-in-address', points: FAILURES_PER_ADDRESS }),
    links: new RateLimiterPrisma({ ...store, keyPrefix: 'wrong-link', points: WRONG_LINKS_PER_ADDRESS }),
    mailTo: new RateLimiterPrisma({ ...store, keyPrefix: 'mail-to', points: MAILS_PER_EMAIL }),
    mailFrom: new RateLimiterPrisma({ ...store, keyPrefix: 'mail-from', points: MAILS_PER_ADDRESS }),
    seatsFrom: new RateLimiterPrisma({ ...store, keyPrefix: 'seat-from', points: REGISTRATIONS_PER_ADDRESS }),
    drafts: new RateLimiterPrisma({ ...store, keyPrefix: 'draft', points: DRAFTS_PER_ADDRESS }),
  }
})

/** Addresses are personal data: only their hash is stored. */
const keyOf = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 32)

/**
 * Counts one attempt against the e-mail and the network address, before the password is looked at, so that
 * guesses sent at once are counted too. Answers the seconds to wait when either is spent, else null.
 */
export async function countSignIn(email: string, address: string): Promise<number | null> {
  const { email: byEmail, address: byAddress } = open()
  return longestWait([byEmail.consume(keyOf(email)), address ? byAddress.consume(keyOf(address)) : null])
}

async function longestWait(counting: unknown[]): Promise<number | null> {
  const waits = (await Promise.allSettled(counting)).map((result) => {
    if (result.status === 'fulfilled') return 0
    if (result.reason instanceof Error) throw result.reason
    return Math.ceil(result.reason.msBeforeNext / 1000)
  })
  const wait = Math.max(...waits)
  return wait > 0 ? wait : null
}

/** Takes back the count after the right password: only failures weigh. */
export async function forgiveSignIn(email: string, address: string): Promise<void> {
  const { email: byEmail, address: byAddress } = open()
  await Promise.all([byEmail.delete(keyOf(email)), address ? byAddress.reward(keyOf(address)) : null])
}

/** Seconds for which an address that opened too many wrong secret links is told nothing more; null while it may. */
export async function linksShutFor(address: string): Promise<number | null> {
  const spent = address ? await open().links.get(keyOf(address)) : null
  if (!spent || spent.remainingPoints > 0) return null
  return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
}

/** Counts a secret link that opened nothing. */
export async function countWrongLink(address: string): Promise<void> {
  if (!address) return
  try {
    await open().links.consume(keyOf(address))
  } catch (spent) {
    if (spent instanceof Error) throw spent
  }
}

/** Counts a draft that somebody begins; answers the seconds to wait where too many came from the address. */
export async function countDraft(address: string): Promise<number | null> {
  if (!address) return null
  try {
    await open().drafts.consume(keyOf(address))
    return null
  } catch (spent) {
    if (spent instanceof Error) throw spent
    return Math.max(1, Math.ceil((spent as { msBeforeNext: number }).msBeforeNext / 1000))
  }
}

/** Counts a mail that somebody unknown asks for; the seconds to wait where one of both has had enough, else null. */
export async function countMail(kind: 'mailTo' | 'mailFrom', text: string): Promise<number | null> {
  if (!text) return null
  try {
    await open()[kind].consume(keyOf(text))
    return null
  } catch (spent) {
    if (spent instanceof Error) throw spent
    return Math.ceil((spent as { msBeforeNext: number }).msBeforeNext / 1000)
  }
}

/** Counts a registration against its network address and its visit; the seconds to wait where that has had enough. */
export async function countRegistration(address: string, bookingId: number): Promise<number | null> {
  return address ? longestWait([open().seatsFrom.consume(keyOf(`${address} ${bookingId}`))]) : null
}
