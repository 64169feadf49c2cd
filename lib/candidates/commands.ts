import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { SentFile } from '#lib/uploads/upload.ts'
import type { Candidate, ListFault, ListRefusal } from './candidate.ts'
import { parseCandidates } from './parse.ts'
import { isOpenToLists, mayList } from './permissions.ts'
import type { CandidatesInput } from './schema.ts'
import { rowsOfFile, rowsOfText } from './sheet-steps.ts'

type Listed = Result<{ requestId: number; changed: boolean }, ListRefusal>

/** Puts a list in the place of a request's list of participants, whole or not at all. A file goes before what was typed. */
export async function replaceCandidates(
  viewer: Viewer,
  { requestId, list, file }: CandidatesInput & { file: SentFile | null },
  now: Date,
): Promise<Listed> {
  if (!mayList(viewer)) throw new Forbidden('replace a list of participants')
  // Asked for before the file is read, which may cost a thread, and again under the lock.
  const standing = await database().$transaction((tx) => findClosed(tx, viewer, requestId))
  if (standing) return refuse(standing)
  const read = file ? await candidatesOfFile(file) : candidatesOfText(list)
  if (!read.ok) return refuse({ kind: 'faulty', field: file ? 'file' : 'list', fault: read.reason })
  const candidates = read.value
  return database().$transaction(async (tx): Promise<Listed> => {
    const refusal = await findClosed(tx, viewer, requestId)
    if (refusal) return refuse(refusal)
    const changed = await replace(tx, requestId, candidates)
    // Names are in the list alone: the history is kept for ever.
    const action = viewer.kind === 'staff' ? 'listCandidatesByStaff' : 'listCandidates'
    const details = { candidates: candidates.length }
    if (changed) await record(tx, viewer, now, { action, visitRequestId: requestId, details })
    return done({ requestId, changed })
  })
}

async function candidatesOfFile({ bytes }: SentFile): Promise<Result<Candidate[], ListFault>> {
  const rows = await rowsOfFile(bytes)
  return rows.ok ? parseCandidates(rows.value) : rows
}

/** Nothing typed empties the list. */
function candidatesOfText(list: string): Result<Candidate[], ListFault> {
  if (list.trim() === '') return done([])
  const rows = rowsOfText(list)
  return rows.ok ? parseCandidates(rows.value) : rows
}

/** What stands against replacing a request's list; its row is locked from here on. */
async function findClosed(tx: Database, viewer: Viewer, requestId: number): Promise<ListRefusal | null> {
  const [request] = await tx.$queryRaw<{ status: RequestStatus; organizationId: number }[]>`
    SELECT status::text AS status, organization_id AS "organizationId"
    FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
  if (!request || !mayList(viewer, { id: requestId, ...request })) return { kind: 'unknown' }
  return isOpenToLists(request.status) ? null : { kind: 'closed', status: request.status }
}

/** Whether it was another list before. */
async function replace(tx: Database, visitRequestId: number, candidates: Candidate[]): Promise<boolean> {
  const before = await tx.candidate.findMany({
    where: { visitRequestId },
    select: { name: true, phone: true, village: true },
    orderBy: { position: 'asc' },
  })
  if (textOf(before) === textOf(candidates)) return false
  await tx.candidate.deleteMany({ where: { visitRequestId } })
  await tx.candidate.createMany({
    data: candidates.map((candidate, index) => ({ ...candidate, visitRequestId, position: index + 1 })),
  })
  return true
}

const textOf = (candidates: Candidate[]) =>
  JSON.stringify(candidates.map(({ name, phone, village }) => [name, phone, village]))
