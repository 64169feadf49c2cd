import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { countRegistration, countWrongLink } from '#lib/accounts/throttle-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { env } from '#lib/env.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findVisitFacts, type VisitFacts } from './facts-queries.ts'
import { isHostCode } from './host-code.ts'
import { insertRegistration } from './insert-steps.ts'
import { odditiesOf } from './nik.ts'
import { findUnfit, type Registered, type RegisterRefusal } from './registration.ts'
import type { RegisterInput } from './schema.ts'

type Answer = Result<Registered & { token: string }, RegisterRefusal>

/** So often a visit may change under a form that is being sent, without anything of it that people see. */
const TRIES = 3

/**
 * Registers whoever fills in the form: a seat, or the next place on the waiting list. The same form sent twice is
 * answered with what it made first. `address` is the network address that it came from.
 */
export async function registerSelf(
  viewer: Viewer,
  input: RegisterInput,
  now: Date,
  address: string,
): Promise<Answer> {
  if (input.website !== '') return refuse({ kind: 'robot' })
  const db = database()
  const before = await findSent(db, input)
  if (before) return before
  const seconds = await countRegistration(address, input.bookingId)
  if (seconds !== null) return refuse({ kind: 'tooMany', seconds })
  for (let tries = 1; ; tries++) {
    const visit = await findVisitFacts(db, input.bookingId)
    if (!visit) return refuse({ kind: 'unknown' })
    const refusal = refusalOf(visit, input, now) ?? (await refuseChanged(db, visit, input))
    if (refusal?.kind === 'code' && refusal.given) await countWrongLink(address)
    if (refusal) return refuse(refusal)
    const answer = await attempt(db, viewer, visit, input, now)
    if (answer) return answer
    if (tries === TRIES) return refuse({ kind: 'changed', ...daysOf(visit) })
  }
}

const daysOf = ({ sequence, firstDay, lastDay, site }: VisitFacts) => ({ sequence, firstDay, lastDay, site })

/** What stands in the way, as the visit was read. */
function refusalOf(visit: VisitFacts, input: RegisterInput, now: Date): RegisterRefusal | null {
  const begun = now >= visit.begins
  if (!visit.open || begun) return { kind: 'closed', status: visit.status, begun }
  if (visit.audience === 'closed' && !isHostCode(env.secret, visit.id, input.code))
    return { kind: 'code', given: input.code.trim() !== '' }
  const unfit = findUnfit(visit, input, visit.firstDay)
  if (unfit.length > 0) return { kind: 'unfit', unfit }
  const oddities = input.nik && !input.nikIsRight ? odditiesOf(input.nik, input.birthYear) : []
  return oddities.length > 0 ? { kind: 'oddNik', oddities } : null
}

/** Whether somebody saw other days or another place than the visit has now. */
async function refuseChanged(
  db: Database,
  visit: VisitFacts,
  { bookingId, sequence }: RegisterInput,
): Promise<RegisterRefusal | null> {
  if (visit.sequence === sequence) return null
  // Each change of a visit is one entry of its history, and raises its sequence by one.
  const [row] = await db.$queryRaw<[{ moved: boolean }]>`
    SELECT EXISTS (
      SELECT FROM (SELECT action FROM history WHERE booking_id = ${bookingId} ORDER BY id OFFSET ${sequence + 1}) later
      WHERE action IN ('move', 'undo')
    ) AS moved`
  return row.moved ? { kind: 'changed', ...daysOf(visit) } : null
}

async function attempt(
  db: Database,
  viewer: Viewer,
  visit: VisitFacts,
  input: RegisterInput,
  now: Date,
): Promise<Answer | null> {
  const { bookingId, submissionKey } = input
  const newcomer = {
    ...{ bookingId, sequence: visit.sequence, submissionKey },
    ...{ person: input, channel: 'self' as const, demo: visit.demo },
  }
  try {
    const made = await insertRegistration(db, viewer, newcomer, now)
    return made && done(made)
  } catch (error) {
    return explain(db, error, input)
  }
}

async function explain(db: Database, error: unknown, input: RegisterInput): Promise<Answer> {
  const constraint = violatedConstraint(error)
  switch (constraint) {
    case null:
      throw error
    case 'registrations_submission_key_submission_row_key': {
      const before = await findSent(db, input)
      if (before) return before
      break
    }
    case 'registrations_one_nik':
      return refuse({ kind: 'already', by: 'nik' })
    case 'registrations_one_person':
      return refuse({ kind: 'already', by: 'person' })
    case 'registrations_area_code_fkey':
      return refuse({ kind: 'unknownArea' })
  }
  // Not the error itself: it quotes the row, and with it the person, and ends in a log.
  throw new Error(`a registration broke ${constraint}`)
}

/** What a form that was sent before had come to; the key is known to its sender alone. */
async function findSent(db: Database, { submissionKey, bookingId }: RegisterInput): Promise<Answer | null> {
  const sent = await db.registration.findUnique({
    where: { submissionKey_submissionRow: { submissionKey, submissionRow: 0 } },
    select: { id: true, place: true, status: true, nonce: true, bookingId: true, channel: true },
  })
  if (sent?.channel !== 'self' || sent.bookingId !== bookingId) return null
  const status = sent.status === 'waitlisted' ? 'waitlisted' : 'seated'
  return done({ id: sent.id, place: sent.place, status, token: tokenOf('ticket', sent.nonce) })
}
