import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { seenBy } from '#lib/requests/permissions.ts'
import type { Paper, PapersOfRequest } from './attachment.ts'
import { isOpenTo, mayFile } from './permissions.ts'

const inBrief = {
  ...{ id: true, kind: true, name: true, mime: true, size: true, pages: true, uploadedAt: true },
} as const

/** The papers of a request that a person may see; staff reads those that were removed or replaced as well. */
export async function findPapers(viewer: Viewer, visitRequestId: number): Promise<PapersOfRequest | null> {
  const request = await database().visitRequest.findFirst({
    where: { AND: [{ id: visitRequestId }, seenBy(viewer)] },
    select: { id: true, status: true, organizationId: true },
  })
  if (!request) return null
  const rows = await database().attachment.findMany({
    where: { visitRequestId, ...(viewer.kind !== 'staff' && { removedAt: null }) },
    select: { ...inBrief, removedAt: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
  return {
    papers: rows.filter(({ removedAt }) => removedAt === null),
    removed: rows.filter(({ removedAt }) => removedAt !== null),
    can: { file: mayFile(viewer, request) && isOpenTo(viewer, request.status) },
  }
}

/** One paper with its bytes, of a request that a person may see; removed ones are for staff alone. */
export async function findPaper(viewer: Viewer, visitRequestId: number, attachmentId: number) {
  return database().attachment.findFirst({
    where: {
      id: attachmentId,
      AND: [{ visitRequestId }, { visitRequest: seenBy(viewer) }],
      ...(viewer.kind !== 'staff' && { removedAt: null }),
    },
    select: { ...inBrief, bytes: { select: { bytes: true } } },
  })
}

/** The papers of a draft; whoever opened the draft by its link may see them. */
export async function findDraftPapers(draftId: number): Promise<Paper[]> {
  return database().attachment.findMany({
    where: { draftId, removedAt: null },
    select: inBrief,
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
}

/** One paper of a draft with its bytes. */
export async function findDraftPaper(draftId: number, attachmentId: number) {
  return database().attachment.findFirst({
    where: { id: attachmentId, draftId, removedAt: null },
    select: { ...inBrief, bytes: { select: { bytes: true } } },
  })
}
