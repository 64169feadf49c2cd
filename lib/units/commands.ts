import type { Viewer } from '#lib/accounts/viewer.ts'
import { lockResources } from '#lib/claims/commands.ts'
import { type Database, database } from '#lib/database/client.ts'
import {
  answerAgain,
  changeFacts,
  findAdded,
  lockFacts,
  recordAdded,
  setUpBy,
} from '#lib/fleet/change-steps.ts'
import type { FleetRefusal } from '#lib/fleet/fleet.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findUnitFacts } from './fact-queries.ts'
import type { NewUnitInput, UnitInput, WantedUnit } from './schema.ts'
import { checkUse, settleUnit } from './settle-steps.ts'

type Changed = Result<{ id: number }, FleetRefusal>

/** Takes a new unit into the fleet. The same form sent twice makes one. */
export async function addUnit(viewer: Viewer, input: NewUnitInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'add a unit')
  const { submissionKey, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    const before = await findAdded(tx, 'addUnit', submissionKey)
    const settled = await settleUnit(tx, wanted, before && { ...wanted, id: before.id })
    if (!settled.ok) return settled
    const facts = settled.value
    if (before) return answerAgain(before, facts)
    const { id } = await tx.resource.create({
      data: {
        kind: 'unit',
        name: wanted.name,
        unit: { create: { ...columnsOf(wanted), programs: { create: carried(wanted) } } },
      },
      select: { id: true },
    })
    const about = { resourceId: id }
    await recordAdded(tx, staff, now, { action: 'addUnit', submissionKey, facts, about })
    return done({ id })
  })
}

/** Changes what a unit is. Claims that are there stay: they take new times when they are next moved. */
export async function changeUnit(viewer: Viewer, input: UnitInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'change a unit')
  const { unitId, seen, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    await lockResources(tx, [unitId])
    const stored = await findUnitFacts(tx, unitId)
    if (!stored) return refuse({ kind: 'unknown' })
    const unit = { ...stored, id: unitId }
    const settled = await settleUnit(tx, wanted, unit)
    if (!settled.ok) return settled
    const changed = await changeFacts<FleetRefusal>(tx, staff, now, {
      action: 'changeUnit',
      subject: { resourceId: unitId },
      seen,
      before: stored.facts,
      after: settled.value,
      check: (changes) => checkUse(tx, unit, wanted, changes, now),
      write: () => writeUnit(tx, unitId, wanted),
    })
    return changed.ok ? done({ id: unitId }) : changed
  })
}

function columnsOf({ name: _, programIds: __, ...columns }: WantedUnit) {
  return columns
}

function carried({ programIds }: WantedUnit) {
  return [...new Set(programIds)].map((programId) => ({ programId }))
}

async function writeUnit(tx: Database, unitId: number, wanted: WantedUnit): Promise<void> {
  await tx.resource.update({ where: { id: unitId }, data: { name: wanted.name }, select: { id: true } })
  await tx.unit.update({
    where: { resourceId: unitId },
    data: columnsOf(wanted),
    select: { resourceId: true },
  })
  await tx.unitProgram.deleteMany({ where: { unitId, programId: { notIn: wanted.programIds } } })
  await tx.unitProgram.createMany({
    data: carried(wanted).map((one) => ({ ...one, unitId })),
    skipDuplicates: true,
  })
}
