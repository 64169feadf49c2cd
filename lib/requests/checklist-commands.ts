import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { actorOf, record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { lockRequest, wrongStatus } from './change-steps.ts'
import { type Check, type CheckRefusal, type CheckState, readSeen, sameCheck } from './checklist.ts'
import { readChecklist } from './checklist-queries.ts'
import { mayDecide } from './permissions.ts'
import type { ChangeRefusal } from './request.ts'
import { type ChecklistInput, wantedCheck } from './schema.ts'

type Saved = Result<{ requestId: number }, ChangeRefusal | CheckRefusal>

/**
 * Saves what a person changed of a checklist since they saw it; all else stays as it is now, whoever said so
 * meanwhile. The request's lock makes it wait for a decision, and a decision for it.
 */
export async function saveChecklist(viewer: Viewer, input: ChecklistInput, now: Date): Promise<Saved> {
  if (!mayDecide(viewer)) throw new Forbidden('check a request')
  const { requestId } = input
  return database().$transaction(async (tx): Promise<Saved> => {
    const status = await lockRequest(tx, requestId)
    if (!status) return refuse({ kind: 'unknown' })
    const changes: [Check, CheckState][] = []
    for (const stored of await readChecklist(tx, requestId)) {
      const { item } = stored
      const { seen, ...wanted } = wantedCheck(input, item)
      if (sameCheck(wanted, readSeen(seen)) || sameCheck(wanted, stored)) continue
      if (!sameCheck(readSeen(seen), stored) && stored.by && stored.at)
        return refuse({ kind: 'checkedMeanwhile', item, ticked: stored.ticked, by: stored.by, at: stored.at })
      changes.push([item, wanted])
    }
    if (changes.length === 0) return done({ requestId })
    if (status !== 'submitted') return refuse(await wrongStatus(tx, viewer, requestId, 'check', status))
    for (const [item, wanted] of changes) await writeCheck(tx, viewer, now, requestId, item, wanted)
    await record(tx, viewer, now, {
      action: 'check',
      visitRequestId: requestId,
      details: { checks: Object.fromEntries(changes.map(([item, state]) => [item, { ...state }])) },
    })
    return done({ requestId })
  })
}

async function writeCheck(
  tx: Database,
  viewer: Viewer,
  at: Date,
  visitRequestId: number,
  item: Check,
  state: CheckState,
): Promise<void> {
  const data = { ...state, ...actorOf(viewer), at }
  await tx.requestCheck.upsert({
    where: { visitRequestId_item: { visitRequestId, item } },
    create: { visitRequestId, item, ...data },
    update: data,
    select: { item: true },
  })
}
