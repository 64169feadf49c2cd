import { randomUUID } from 'node:crypto'
import type { BlackoutInput } from '#lib/blackouts/schema.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { findInstructorFacts } from '#lib/instructors/fact-queries.ts'
import type { InstructorInput, NewInstructorInput } from '#lib/instructors/schema.ts'
import { findKitFacts } from '#lib/kits/fact-queries.ts'
import type { KitInput, NewKitInput } from '#lib/kits/schema.ts'
import { findProgramFacts } from '#lib/programs/fact-queries.ts'
import type { NewProgramInput, ProgramInput } from '#lib/programs/schema.ts'
import { findSetting } from '#lib/settings/queries.ts'
import type { DueInput, GoNoGoInput, OfferDaysInput, TravelInput } from '#lib/settings/schema.ts'
import { DUE_SUBJECT, GO_NO_GO_SUBJECT, OFFER_SUBJECT, TRAVEL_SUBJECT } from '#lib/settings/setting.ts'
import { findUnitFacts } from '#lib/units/fact-queries.ts'
import type { NewUnitInput, UnitInput } from '#lib/units/schema.ts'
import { nextNumber } from './numbers.ts'
import { createSite } from './places.ts'

const there = <Thing>(thing: Thing | null): Thing => {
  if (thing === null) throw new Error('not there')
  return thing
}

/** The form of a unit as its page shows it now, with some of it changed. */
export async function unitInput(unitId: number, changes: Partial<UnitInput> = {}): Promise<UnitInput> {
  const { facts: _, ...stored } = there(await findUnitFacts(database(), unitId))
  return { ...stored, unitId, seen: await findSeen(database(), { resourceId: unitId }), ...changes }
}

/** The form of a new unit at a training centre of its own. */
export async function newUnitInput(changes: Partial<NewUnitInput> = {}): Promise<NewUnitInput> {
  const { id: baseSiteId } = await createSite({ kind: 'training_centre' })
  const number = nextNumber()
  return {
    name: `Unit Baru ${number}`,
    code: `BARU-${number}`,
    fittedFor: 'Bengkel las',
    funding: 'csr',
    baseSiteId,
    state: 'active',
    setupMinutes: 30,
    teardownMinutes: 15,
    speedKmh: null,
    programIds: [],
    submissionKey: randomUUID(),
    ...changes,
  }
}

export async function instructorInput(
  instructorId: number,
  changes: Partial<InstructorInput> = {},
): Promise<InstructorInput> {
  const { name, baseSiteId, trainingTypeIds } = there(await findInstructorFacts(database(), instructorId))
  const seen = await findSeen(database(), { resourceId: instructorId })
  return { name, baseSiteId, trainingTypeIds, instructorId, seen, ...changes }
}

export function newInstructorInput(changes: Partial<NewInstructorInput> = {}): NewInstructorInput {
  const name = `Instruktur Baru ${nextNumber()}`
  return { name, baseSiteId: null, trainingTypeIds: [], submissionKey: randomUUID(), ...changes }
}

export async function kitInput(kitId: number, changes: Partial<KitInput> = {}): Promise<KitInput> {
  const { name, code, trainingTypeId, baseSiteId } = there(await findKitFacts(database(), kitId))
  const seen = await findSeen(database(), { resourceId: kitId })
  return { name, code, trainingTypeId, baseSiteId, kitId, seen, ...changes }
}

export function newKitInput(trainingTypeId: number, changes: Partial<NewKitInput> = {}): NewKitInput {
  const number = nextNumber()
  const names = { name: `Perangkat Baru ${number}`, code: `PB-${number}` }
  return { ...names, trainingTypeId, baseSiteId: null, submissionKey: randomUUID(), ...changes }
}

export async function programInput(
  programId: number,
  changes: Partial<ProgramInput> = {},
): Promise<ProgramInput> {
  const facts = there(await findProgramFacts(database(), programId))
  return { ...facts, programId, seen: await findSeen(database(), { programId }), ...changes }
}

export async function newProgramInput(
  like: { programId: number; trainingTypeId: number },
  changes: Partial<NewProgramInput> = {},
): Promise<NewProgramInput> {
  const facts = there(await findProgramFacts(database(), like.programId))
  const name = `Program Baru ${nextNumber()}`
  const { trainingTypeId } = like
  return { ...facts, name, trainingTypeId, submissionKey: randomUUID(), ...changes }
}

export async function travelInput(changes: Partial<TravelInput> = {}): Promise<TravelInput> {
  const db = database()
  return { ...(await findSetting(db, 'travel')), seen: await findSeen(db, TRAVEL_SUBJECT), ...changes }
}

export async function dueInput(changes: Partial<DueInput> = {}): Promise<DueInput> {
  const db = database()
  return { ...(await findSetting(db, 'dueTimes')), seen: await findSeen(db, DUE_SUBJECT), ...changes }
}

export async function offerDaysInput(changes: Partial<OfferDaysInput> = {}): Promise<OfferDaysInput> {
  const db = database()
  const [offerDays, seen] = [await findSetting(db, 'offerDays'), await findSeen(db, OFFER_SUBJECT)]
  return { offerDays, seen, ...changes }
}

export async function goNoGoInput(changes: Partial<GoNoGoInput> = {}): Promise<GoNoGoInput> {
  const db = database()
  const [goNoGoDays, seen] = [await findSetting(db, 'goNoGoDays'), await findSeen(db, GO_NO_GO_SUBJECT)]
  return { goNoGoDays, seen, ...changes }
}

export function blackoutInput(
  resourceId: number,
  days: { firstDay: string; lastDay: string },
  changes: Partial<BlackoutInput> = {},
): BlackoutInput {
  return { resourceId, kind: 'maintenance', reason: 'Servis berkala', ...days, ...changes }
}
