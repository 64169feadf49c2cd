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
import type { Facts } from '#lib/history/change.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findKitFacts } from './fact-queries.ts'
import type { KitInput, NewKitInput, WantedKit } from './schema.ts'

type Changed = Result<{ id: number }, FleetRefusal>

/** Takes a new kit into the fleet. The same form sent twice makes one. */
export async function addKit(viewer: Viewer, input: NewKitInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'add a kit')
  const { submissionKey, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    const before = await findAdded(tx, 'addKit', submissionKey)
    const settled = await settle(tx, wanted, before && { ...wanted, id: before.id })
    if (!settled.ok) return settled
    const facts = settled.value
    if (before) return answerAgain(before, facts)
    const { name, ...columns } = wanted
    const { id } = await tx.resource.create({
      data: { kind: 'kit', name, kit: { create: columns } },
      select: { id: true },
    })
    const about = { resourceId: id }
    await recordAdded(tx, staff, now, { action: 'addKit', submissionKey, facts, about })
    return done({ id })
  })
}

/** Changes a kit's name, code, base or training type. */
export async function changeKit(viewer: Viewer, input: KitInput, now: Date): Promise<Changed> {
  const staff = setUpBy(viewer, 'change a kit')
  const { kitId: id, seen, ...wanted } = input
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    await lockResources(tx, [id])
    const stored = await findKitFacts(tx, id)
    if (!stored) return refuse({ kind: 'unknown' })
    const settled = await settle(tx, wanted, { ...stored, id })
    if (!settled.ok) return settled
    const changed = await changeFacts<FleetRefusal>(tx, staff, now, {
      action: 'changeKit',
      subject: { resourceId: id },
      seen,
      before: stored.facts,
      after: settled.value,
      check: async (changes) => {
        const visits = 'trainingType' in changes ? await findComingVisits(tx, id, now) : []
        return visits.length > 0 ? { kind: 'inUse', cause: 'trainingType', name: stored.name, visits } : null
      },
      write: () => write(tx, id, wanted),
    })
    return changed.ok ? done({ id }) : changed
  })
}

async function settle(
  tx: Database,
  { name, code, baseSiteId, trainingTypeId }: WantedKit,
  stored: { id: number; baseSiteId: number | null; trainingTypeId: number } | null,
): Promise<Result<Facts, FleetRefusal>> {
  const had = stored && { ...stored, trainingTypeIds: [stored.trainingTypeId] }
  const settled = await settlePick(tx, { baseSiteId, trainingTypeIds: [trainingTypeId] }, had)
  if (!settled.ok) {
    const { reason } = settled
    const isType = reason.kind === 'notThere' && reason.field === 'trainingTypeIds'
    return refuse(isType ? { kind: 'notThere', field: 'trainingTypeId' } : reason)
  }
  const holder = await tx.kit.findFirst({
    where: { code, resourceId: { not: stored?.id ?? 0 } },
    select: { resource: { select: { name: true } } },
  })
  if (holder) return refuse({ kind: 'taken', field: 'code', text: code, by: holder.resource.name })
  const { base, trainingTypes } = settled.value
  return done({ name, code, base, trainingType: trainingTypes[0] ?? '' })
}

async function write(tx: Database, id: number, { name, ...columns }: WantedKit): Promise<void> {
  await tx.resource.update({ where: { id }, data: { name }, select: { id: true } })
  await tx.kit.update({ where: { resourceId: id }, data: columns, select: { resourceId: true } })
}
