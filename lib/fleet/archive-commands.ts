import type { Viewer } from '#lib/accounts/viewer.ts'
import { lockResources } from '#lib/claims/commands.ts'
import { database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { changeFacts, lockFacts, setUpBy } from './change-steps.ts'
import { findComingVisits } from './coming-queries.ts'
import type { FleetRefusal } from './fleet.ts'
import type { ArchiveInput } from './schema.ts'

type Kept = { id: number; kind: 'instructor' | 'kit' }
type Changed = Result<Kept, FleetRefusal>

const ACTIONS = {
  instructor: { archive: 'archiveInstructor', restore: 'restoreInstructor' },
  kit: { archive: 'archiveKit', restore: 'restoreKit' },
}

/** Takes an instructor or a kit out of the fleet for good; their visits and history stay. */
export async function archiveResource(viewer: Viewer, input: ArchiveInput, now: Date): Promise<Changed> {
  return setArchived(viewer, input, now, 'archive')
}

/** Takes an archived instructor or kit back into the fleet. */
export async function restoreResource(viewer: Viewer, input: ArchiveInput, now: Date): Promise<Changed> {
  return setArchived(viewer, input, now, 'restore')
}

async function setArchived(
  viewer: Viewer,
  { resourceId: id, seen }: ArchiveInput,
  now: Date,
  verb: 'archive' | 'restore',
): Promise<Changed> {
  const staff = setUpBy(viewer, `${verb} a resource`)
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockFacts(tx)
    await lockResources(tx, [id])
    const resource = await tx.resource.findUnique({
      where: { id },
      select: { kind: true, name: true, archivedAt: true },
    })
    // A unit has a state of its own.
    if (!resource || resource.kind === 'unit') return refuse({ kind: 'unknown' })
    const { kind, name, archivedAt } = resource
    const changed = await changeFacts<FleetRefusal>(tx, staff, now, {
      action: ACTIONS[kind][verb],
      subject: { resourceId: id },
      seen,
      before: { archived: archivedAt !== null },
      after: { archived: verb === 'archive' },
      check: async () => {
        const visits = verb === 'archive' ? await findComingVisits(tx, id, now) : []
        return visits.length > 0 ? { kind: 'inUse', cause: 'archive', name, visits } : null
      },
      write: () =>
        tx.resource.update({
          where: { id },
          data: { archivedAt: verb === 'archive' ? now : null },
          select: { id: true },
        }),
    })
    return changed.ok ? done({ id, kind }) : changed
  })
}
