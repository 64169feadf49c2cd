import { countRegistration, countWrongLink } from '#lib/accounts/throttle-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { refuse } from '#lib/result.ts'
import { MOST_RECENT, type VisitFacts } from './facts-queries.ts'
import { isHostCode } from './host-code.ts'
import { findSent, type RegisterAnswer, registerPerson } from './register-steps.ts'
import type { RegisterRefusal } from './registration.ts'
import type { RegisterInput } from './schema.ts'

/** Seconds after which a visit that had a rush takes people again. */
const QUARTER = 15 * 60

/**
 * Registers whoever fills in the form: a seat, or the next place on the waiting list. The same form sent twice is
 * answered with what it made first. `address` is the network address that it came from.
 */
export async function registerSelf(
  viewer: Viewer,
  input: RegisterInput,
  now: Date,
  address: string,
): Promise<RegisterAnswer> {
  if (input.website !== '') return refuse({ kind: 'robot' })
  const db = database()
  const before = await findSent(db, input, 'self')
  if (before) return before
  const seconds = await countRegistration(address, input.bookingId)
  if (seconds !== null) return refuse({ kind: 'tooMany', seconds })
  const admit = async (visit: VisitFacts): Promise<RegisterRefusal | null> => {
    if (visit.recent >= MOST_RECENT) return { kind: 'tooMany', seconds: QUARTER }
    return refuseCode(visit, input.code, address)
  }
  return registerPerson(db, viewer, input, { channel: 'self', admit }, now)
}

/** A closed visit is for whom its host gave the code. */
async function refuseCode(visit: VisitFacts, code: string, address: string): Promise<RegisterRefusal | null> {
  if (visit.audience === 'open' || isHostCode(env.secret, visit.id, code)) return null
  const given = code.trim() !== ''
  if (given) await countWrongLink(address)
  return { kind: 'code', given }
}
