import { tokenOf } from '#lib/accounts/secret-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findVisitFacts, type VisitFacts } from './facts-queries.ts'
import { insertRegistration } from './insert-steps.ts'
import { odditiesOf } from './nik.ts'
import { findUnfit, type Registered, type RegisterRefusal } from './registration.ts'
import type { Person } from './schema.ts'

export type RegisterAnswer = Result<Registered & { token: string }, RegisterRefusal>

/** A form that registers one person. */
export interface Applicant extends Person {
  bookingId: number
  sequence: number
  nikIsRight: boolean
  submissionKey: string
}

interface Way {
  channel: 'self' | 'office'
  /** What else stands in the way; asked of a visit that still takes people. */
  admit?: (visit: VisitFacts) => Promise<RegisterRefusal | null>
}

/** So often a visit may change under a form that is being sent, without anything of it that people see. */
const TRIES = 3

/** A seat for one person, or the next place on the waiting list. See findSent for a form that was sent before. */
export async function registerPerson(
  db: Database,
  viewer: Viewer,
  input: Applicant,
  way: Way,
  now: Date,
): Promise<RegisterAnswer> {
  for (let tries = 1; ; tries++) {
    const visit = await findVisitFacts(db, input.bookingId)
    if (!visit) return refuse({ kind: 'unknown' })
    const refusal =
      refuseClosed(visit, now) ??
      (await way.admit?.(visit)) ??
      refusePerson(visit, input) ??
      (await refuseChanged(db, visit, input))
    if (refusal) return refuse(refusal)
    const answer = await attempt(db, viewer, visit, input, way, now)
    if (answer) return answer
    if (tries === TRIES) return refuse({ kind: 'changed', ...daysOf(visit) })
  }
}

const daysOf = ({ sequence, firstDay, lastDay, site }: VisitFacts) => ({ sequence, firstDay, lastDay, site })

function refuseClosed(visit: VisitFacts, now: Date): RegisterRefusal | null {
  const begun = now >= visit.begins
  return visit.open && !begun ? null : { kind: 'closed', status: visit.status, begun }
}

/** What of a person stands in the way, by the rules of the visit's program. */
export function refusePerson(
  visit: VisitFacts,
  input: Person & { nikIsRight: boolean },
): Extract<RegisterRefusal, { kind: 'unfit' | 'oddNik' }> | null {
  const unfit = findUnfit(visit, input, visit.firstDay)
  if (unfit.length > 0) return { kind: 'unfit', unfit }
  const oddities = input.nik && !input.nikIsRight ? odditiesOf(input.nik, input.birthYear) : []
  return oddities.length > 0 ? { kind: 'oddNik', oddities } : null
}

/** Whether somebody saw other days or another place than the visit has now. */
async function refuseChanged(
  db: Database,
  visit: VisitFacts,
  { bookingId, sequence }: Applicant,
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
  input: Applicant,
  { channel }: Way,
  now: Date,
): Promise<RegisterAnswer | null> {
  const { bookingId, submissionKey } = input
  const newcomer = {
    ...{ bookingId, sequence: visit.sequence, submissionKey },
    ...{ person: input, channel, demo: visit.demo },
  }
  try {
    const made = await insertRegistration(db, viewer, newcomer, now)
    return made && done(made)
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === null) throw error
    const before = constraint === SENT_TWICE && (await findSent(db, input, channel))
    return before || refuse(refusalOf(constraint))
  }
}

const SENT_TWICE = 'registrations_submission_key_submission_row_key'

/** Who is there already, or comes from nowhere. */
export function refusalOf(constraint: string): Extract<RegisterRefusal, { kind: 'already' | 'unknownArea' }> {
  if (constraint === 'registrations_one_nik') return { kind: 'already', by: 'nik' }
  if (constraint === 'registrations_one_person') return { kind: 'already', by: 'person' }
  if (constraint === 'registrations_area_code_fkey') return { kind: 'unknownArea' }
  // Not the error itself: it quotes the row, and with it the person, and ends in a log.
  throw new Error(`a registration broke ${constraint}`)
}

/** What a form that was sent before had come to; the key is known to its sender alone. */
export async function findSent(
  db: Database,
  { submissionKey, bookingId }: Applicant,
  channel: Way['channel'],
): Promise<RegisterAnswer | null> {
  const sent = await db.registration.findUnique({
    where: { submissionKey_submissionRow: { submissionKey, submissionRow: 0 } },
    select: { id: true, place: true, status: true, nonce: true, bookingId: true, channel: true },
  })
  if (sent?.channel !== channel || sent.bookingId !== bookingId) return null
  const status = sent.status === 'waitlisted' ? 'waitlisted' : 'seated'
  return done({ id: sent.id, place: sent.place, status, token: tokenOf('ticket', sent.nonce) })
}
