import { database } from '#lib/database/client.ts'
import { OUTSIDE } from '#lib/registrations/schema.ts'
import type { Cast } from '#tests/support/cast.ts'
import { soonDay } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { registered, registerInput } from '#tests/support/registrations.ts'
import { scheduledVisit, type TestVisit } from '#tests/support/visits.ts'
import { type Fields, own, PLANNERS, type Row, text, typed } from './row.ts'

/** A visit that is to come. */
async function visitOf(cast: Cast, days = 30): Promise<TestVisit> {
  const options = { ...own(cast), now: new Date() }
  return scheduledVisit(await createFleet(), { firstDay: await soonDay(days) }, options)
}

/** Somebody with a seat in a visit of the cast's member. */
async function seat(cast: Cast): Promise<Fields> {
  const { id: registrationId } = await registered(await visitOf(cast), {}, new Date())
  return { registrationId, reason: text }
}

/** Data of somebody, as the fields are named. */
function personFields(bookingId: number): Fields {
  const { code: _, website: __, consent: ___, nikIsRight: ____, ...input } = registerInput({ bookingId })
  return typed({ ...input, areaCode: OUTSIDE, consent: 'on' })
}

/** Somebody with a seat, and other data of theirs. */
async function toChange(cast: Cast): Promise<Fields> {
  const visit = await visitOf(cast)
  const { id: registrationId } = await registered(visit, {}, new Date())
  const last = await database().historyEntry.findFirstOrThrow({ where: { registrationId } })
  return { ...personFields(visit.bookingId), registrationId, seen: String(last.id) }
}

/** Two visits of one program, the first to be merged into the second. */
async function toMerge(cast: Cast): Promise<Fields> {
  const fleet = await createFleet({ units: 2, instructors: 2, kits: 2 })
  const options = { ...own(cast), now: new Date() }
  const firstDay = await soonDay(30)
  const from = await scheduledVisit(fleet, { firstDay }, options)
  const ids = (kind: 'units' | 'instructors' | 'kits') => [fleet[kind][1]?.id as number]
  const convoy = { unitIds: ids('units'), instructorIds: ids('instructors'), kitIds: ids('kits') }
  const to = await scheduledVisit(fleet, { firstDay, ...convoy }, options)
  return { bookingId: from.bookingId, sequence: 0, targetId: to.bookingId, reason: text }
}

/** Actions of staff on lists of participants. */
export const PARTICIPANTS: Record<string, Row> = {
  'app/petugas/peserta/[id]/actions.ts withdraw': { may: PLANNERS, form: seat },
  'app/petugas/peserta/[id]/ubah/actions.ts change': { may: PLANNERS, form: toChange },
  'app/petugas/kunjungan/[id]/peserta/tambah/actions.ts register': {
    may: PLANNERS,
    form: async (cast) => personFields((await visitOf(cast)).bookingId),
  },
  'app/petugas/kunjungan/[id]/gabungkan/actions.ts merge': { may: PLANNERS, form: toMerge },
}
