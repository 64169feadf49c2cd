import type { Viewer } from '#lib/accounts/viewer.ts'
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
import { findProgramFacts, programFacts } from './fact-queries.ts'
import type { NewProgramInput, ProgramInput, WantedProgram } from './schema.ts'

type Changed = Result<{ id: number }, FleetRefusal>

/** Adds a program to a training type. The same form sent twice makes one. */
export async function addProgram(viewer: Viewer, input: NewProgramInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'add a program')
  const { submissionKey, trainingTypeId, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    const type = await tx.trainingType.findUnique({
      where: { id: trainingTypeId },
      select: { name: true, slug: true, archivedAt: true },
    })
    if (!type || type.archivedAt) return refuse({ kind: 'notThere', field: 'trainingTypeId' })
    const facts = { ...programFacts(wanted), trainingType: type.name }
    const before = await findAdded(tx, 'addProgram', submissionKey)
    if (before) return answerAgain(before, facts)
    const taken = await findNamesake(tx, wanted.name, 0)
    if (taken) return refuse(taken)
    const slug = await freeSlug(tx, `${type.slug}-${wanted.trainingDays}`)
    const { id } = await tx.program.create({
      data: { ...columnsOf(wanted), trainingTypeId, slug },
      select: { id: true },
    })
    const about = { programId: id }
    await recordAdded(tx, staff, now, { action: 'addProgram', submissionKey, facts, about })
    return done({ id })
  })
}

/** Changes what a program asks for. Visits that are there keep their days, hours and claims until they are moved. */
export async function changeProgram(viewer: Viewer, input: ProgramInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'change a program')
  const { programId: id, seen, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    const stored = await findProgramFacts(tx, id)
    if (!stored) return refuse({ kind: 'unknown' })
    const changed = await changeFacts<FleetRefusal>(tx, staff, now, {
      action: 'changeProgram',
      subject: { programId: id },
      seen,
      before: programFacts(stored),
      after: programFacts(wanted),
      check: async ({ name }) => (name ? findNamesake(tx, wanted.name, id) : null),
      write: () => tx.program.update({ where: { id }, data: columnsOf(wanted), select: { id: true } }),
    })
    return changed.ok ? done({ id }) : changed
  })
}

/** The history and the lists tell programs by their names. */
async function findNamesake(tx: Database, name: string, exceptId: number): Promise<FleetRefusal | null> {
  const other = await tx.program.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, archivedAt: null, id: { not: exceptId } },
    select: { name: true, trainingType: { select: { name: true } } },
  })
  return (
    other && { kind: 'taken', field: 'name', text: name, by: `${other.name} (${other.trainingType.name})` }
  )
}

/** Slugs tell the seeded programs; whatever is added gets one that is free. */
async function freeSlug(tx: Database, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await tx.program.findUnique({ where: { slug }, select: { id: true } }))) return slug
  }
}

function columnsOf({ needs, ...columns }: WantedProgram) {
  return {
    ...columns,
    needsThreePhase: needs.includes('threePhase'),
    needsFlatParking: needs.includes('flatParking'),
    needsRoof: needs.includes('roof'),
    needsWater: needs.includes('water'),
    needsToilets: needs.includes('toilets'),
    needsVentilation: needs.includes('ventilation'),
  }
}
