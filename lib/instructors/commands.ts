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
import { findComingVisits } from '#lib/fleet/coming-queries.ts'
import type { FleetRefusal } from '#lib/fleet/fleet.ts'
import { settlePick } from '#lib/fleet/settle-steps.ts'
import type { Changes, Facts } from '#lib/history/change.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findInstructorFacts } from './fact-queries.ts'
import type { InstructorInput, NewInstructorInput, WantedInstructor } from './schema.ts'

type Changed = Result<{ id: number }, FleetRefusal>

/** Takes a new instructor into the fleet. The same form sent twice makes one. */
export async function addInstructor(viewer: Viewer, input: NewInstructorInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'add an instructor')
  const { submissionKey, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    const settled = await settle(tx, wanted, null)
    if (!settled.ok) return settled
    const facts = settled.value
    const before = await findAdded(tx, 'addInstructor', submissionKey)
    if (before) return answerAgain(before, facts)
    const { name, baseSiteId } = wanted
    const { id } = await tx.resource.create({
      data: {
        kind: 'instructor',
        name,
        instructor: { create: { baseSiteId, competences: { create: competencesOf(wanted) } } },
      },
      select: { id: true },
    })
    const about = { resourceId: id }
    await recordAdded(tx, staff, now, { action: 'addInstructor', submissionKey, facts, about })
    return done({ id })
  })
}

/** Changes an instructor's name, base or competences. */
export async function changeInstructor(viewer: Viewer, input: InstructorInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'change an instructor')
  const { instructorId: id, seen, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    await lockResources(tx, [id])
    const stored = await findInstructorFacts(tx, id)
    if (!stored) return refuse({ kind: 'unknown' })
    const settled = await settle(tx, wanted, stored)
    if (!settled.ok) return settled
    const changed = await changeFacts<FleetRefusal>(tx, staff, now, {
      action: 'changeInstructor',
      subject: { resourceId: id },
      seen,
      before: stored.facts,
      after: settled.value,
      check: (changes) => checkUse(tx, { ...stored, id }, wanted, changes, now),
      write: () => write(tx, id, wanted),
    })
    return changed.ok ? done({ id }) : changed
  })
}

type Stored = NonNullable<Awaited<ReturnType<typeof findInstructorFacts>>>

async function settle(
  tx: Database,
  { name, ...picked }: WantedInstructor,
  stored: Stored | null,
): Promise<Result<Facts, FleetRefusal>> {
  const settled = await settlePick(tx, picked, stored)
  if (!settled.ok) return settled
  const { base, trainingTypes } = settled.value
  return done({ name, base, competences: trainingTypes })
}

/** Nobody unlearns what they are to teach. */
async function checkUse(
  tx: Database,
  stored: Stored & { id: number },
  wanted: WantedInstructor,
  changes: Changes,
  now: Date,
): Promise<FleetRefusal | null> {
  if (!('competences' in changes)) return null
  const dropped = stored.trainingTypeIds.filter((id) => !wanted.trainingTypeIds.includes(id))
  const coming = await findComingVisits(tx, stored.id, now)
  const visits = coming.filter(({ trainingTypeId }) => dropped.includes(trainingTypeId))
  return visits.length > 0 ? { kind: 'inUse', cause: 'competence', name: stored.name, visits } : null
}

const competencesOf = ({ trainingTypeIds }: WantedInstructor) =>
  [...new Set(trainingTypeIds)].map((trainingTypeId) => ({ trainingTypeId }))

async function write(tx: Database, id: number, wanted: WantedInstructor): Promise<void> {
  const { name, baseSiteId, trainingTypeIds } = wanted
  await tx.resource.update({ where: { id }, data: { name }, select: { id: true } })
  await tx.instructor.update({
    where: { resourceId: id },
    data: { baseSiteId },
    select: { resourceId: true },
  })
  await tx.competence.deleteMany({ where: { instructorId: id, trainingTypeId: { notIn: trainingTypeIds } } })
  await tx.competence.createMany({
    data: competencesOf(wanted).map((one) => ({ ...one, instructorId: id })),
    skipDuplicates: true,
  })
}
