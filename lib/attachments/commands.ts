import { Forbidden } from '#lib/accounts/forbidden.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { judge } from '#lib/uploads/judging.ts'
import type { SentFile } from '#lib/uploads/upload.ts'
import type { AttachRefusal } from './attachment.ts'
import { isOpenTo, mayFile } from './permissions.ts'
import type { AttachInput, DetachInput } from './schema.ts'
import { removePaper, storePaper } from './store-steps.ts'

type Filed = Result<{ requestId: number; attachmentId: number }, AttachRefusal>

/** Adds a paper to a request. A new letter takes the place of the one before. */
export async function attachPaper(
  viewer: Viewer,
  { file, ...input }: AttachInput & { file: SentFile | null },
  now: Date,
): Promise<Filed> {
  if (!mayFile(viewer)) throw new Forbidden('add a paper')
  const { requestId } = input
  // Asked for before the file is judged, which costs a thread, and again under the lock.
  const standing = await database().$transaction((tx) => findOpen(tx, viewer, requestId))
  if (standing) return refuse(standing)
  const judged = await judge(file)
  if (!judged.ok || !file) return judged.ok ? refuse({ kind: 'noFile' }) : judged
  return database().$transaction(async (tx): Promise<Filed> => {
    const refusal = await findOpen(tx, viewer, requestId)
    if (refusal) return refuse(refusal)
    const paper = { kind: input.kind, file, judged: judged.value, accountId: accountOf(viewer) }
    const stored = await storePaper(tx, { visitRequestId: requestId }, paper, now)
    if (!stored.ok) return stored
    if (stored.value.fresh) await note(tx, viewer, now, 'attach', input)
    return done({ requestId, attachmentId: stored.value.attachmentId })
  })
}

/** Takes a paper away from a request; twice is as good as once. */
export async function detachPaper(viewer: Viewer, input: DetachInput, now: Date): Promise<Filed> {
  if (!mayFile(viewer)) throw new Forbidden('remove a paper')
  const { requestId, attachmentId } = input
  return database().$transaction(async (tx): Promise<Filed> => {
    const refusal = await findOpen(tx, viewer, requestId)
    if (refusal) return refuse(refusal)
    const paper = await tx.attachment.findFirst({
      where: { id: attachmentId, visitRequestId: requestId },
      select: { kind: true },
    })
    if (!paper) return refuse({ kind: 'unknown' })
    const removed = await removePaper(tx, { visitRequestId: requestId }, attachmentId, now)
    if (removed) await note(tx, viewer, now, 'detach', { requestId, kind: paper.kind })
    return done({ requestId, attachmentId })
  })
}

/** What stands against filing with a request, whose row is locked from here on. */
async function findOpen(tx: Database, viewer: Viewer, requestId: number): Promise<AttachRefusal | null> {
  const [request] = await tx.$queryRaw<{ status: RequestStatus; organizationId: number }[]>`
    SELECT status::text AS status, organization_id AS "organizationId"
    FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
  if (!request || !mayFile(viewer, { id: requestId, ...request })) return { kind: 'unknown' }
  return isOpenTo(viewer, request.status) ? null : { kind: 'decided', status: request.status }
}

/** The name of a file may name a person, so the history tells what kind of paper it was. */
async function note(
  tx: Database,
  viewer: Viewer,
  now: Date,
  deed: 'attach' | 'detach',
  { requestId, kind }: AttachInput,
): Promise<void> {
  const action = viewer.kind === 'staff' ? `${deed}ByStaff` : deed
  await record(tx, viewer, now, { action, visitRequestId: requestId, details: { paper: kind } })
}
