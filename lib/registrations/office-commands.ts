import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { env } from '#lib/env.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findVisitFacts } from './facts-queries.ts'
import { encryptNik, hashNik, hashPerson } from './identity.ts'
import type { ChangeRefusal } from './office.ts'
import { mayManage } from './permissions.ts'
import { findSent, type RegisterAnswer, refusalOf, refusePerson, registerPerson } from './register-steps.ts'
import { asksAge, isLive } from './registration.ts'
import type { OfficeInput, PersonInput } from './schema.ts'
import { lockSeat } from './seat-steps.ts'

/** Registers somebody who stands at the counter or calls, whoever the visit is for; a phone is not needed. */
export async function registerByOffice(
  viewer: Viewer,
  input: OfficeInput,
  now: Date,
): Promise<RegisterAnswer> {
  if (!mayManage(viewer)) throw new Forbidden('register somebody')
  const db = database()
  const before = await findSent(db, input, 'office')
  return before ?? registerPerson(db, viewer, input, { channel: 'office' }, now)
}

type Changed = Result<{ registrationId: number }, ChangeRefusal>

/** Puts right what is known of somebody. The history names which facts were changed, and none of them (law 6). */
export async function changeRegistration(viewer: Viewer, input: PersonInput, now: Date): Promise<Changed> {
  if (!mayManage(viewer)) throw new Forbidden('change a registration')
  try {
    return await database().$transaction((tx) => change(tx, viewer, input, now))
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === null) throw error
    return refuse(refusalOf(constraint))
  }
}

async function change(tx: Database, viewer: Viewer, input: PersonInput, now: Date): Promise<Changed> {
  const { registrationId, seen } = input
  const seat = await lockSeat(tx, registrationId)
  const visit = seat && (await findVisitFacts(tx, seat.bookingId))
  if (!visit) return refuse({ kind: 'unknown' })
  if (!isLive(seat.status) || !seat.open) return refuse({ kind: 'over' })
  const stored = await tx.registration.findUniqueOrThrow({ where: { id: registrationId } })
  if (stored.channel === 'self' && input.phone === '') return refuse({ kind: 'phoneNeeded' })
  const person = { ...input, birthYear: asksAge(visit) ? input.birthYear : stored.birthYear }
  const nikHash = input.nik ? hashNik(env.dataKey, input.nik) : null
  const sameNik = nikHash === null || Buffer.compare(nikHash, stored.nikHash ?? Buffer.alloc(0)) === 0
  const fields = FIELDS.filter((field) => person[field] !== stored[field])
  const changed = sameNik ? fields : [...fields, 'nik' as const]
  if (changed.length === 0) return done({ registrationId })
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM history WHERE registration_id = ${registrationId} ORDER BY history.id DESC LIMIT 1`
  if (last?.id !== seen) return refuse({ kind: 'changedMeanwhile' })
  // A number that stays was looked at when it came.
  const judged = { ...person, nik: input.nik ?? (stored.nikHash && 'kept') }
  const refusal = refusePerson(visit, { ...judged, nikIsRight: input.nikIsRight || sameNik })
  if (refusal) return refuse(refusal)
  await tx.registration.update({
    where: { id: registrationId },
    data: {
      ...Object.fromEntries(FIELDS.map((field) => [field, person[field]])),
      personHash: hashPerson(env.dataKey, person),
      ...(input.nik && nikHash && !sameNik && { nikCipher: encryptNik(env.dataKey, input.nik), nikHash }),
    },
    select: { id: true },
  })
  await record(tx, viewer, now, {
    action: 'changeRegistration',
    registrationId,
    details: { fields: changed },
  })
  return done({ registrationId })
}

const FIELDS = ['name', 'phone', 'email', 'areaCode', 'birthYear', 'education', 'workState'] as const
