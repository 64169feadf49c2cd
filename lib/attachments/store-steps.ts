import { createHash } from 'node:crypto'
import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { cleanName, type Judged, MIME, type SentFile } from '#lib/uploads/upload.ts'
import { type AttachmentKind, MOST_ATTACHMENTS } from './attachment.ts'

/** Whose paper it is: a request's, or a draft's. */
export type Owner = { visitRequestId: number } | { draftId: number }

interface NewPaper {
  kind: AttachmentKind
  file: SentFile
  judged: Judged
  accountId: string | null
}

/**
 * Keeps a judged file with its owner, whose row the caller has locked. A new letter takes the place of the one before;
 * the same file sent again is there already.
 */
export async function storePaper(
  tx: Database,
  owner: Owner,
  { kind, file, judged, accountId }: NewPaper,
  now: Date,
): Promise<Result<{ attachmentId: number; fresh: boolean }, { kind: 'tooMany' }>> {
  const sha256 = createHash('sha256').update(file.bytes).digest()
  const live = await tx.attachment.findMany({
    where: { ...owner, removedAt: null },
    select: { id: true, kind: true, sha256: true },
  })
  const same = live.find((one) => one.kind === kind && sha256.equals(one.sha256))
  if (same) return done({ attachmentId: same.id, fresh: false })
  const before = kind === 'letter' ? live.filter((one) => one.kind === 'letter') : []
  if (live.length - before.length >= MOST_ATTACHMENTS) return refuse({ kind: 'tooMany' })
  for (const { id } of before) await removePaper(tx, owner, id, now)
  const { id } = await tx.attachment.create({
    data: {
      ...owner,
      kind,
      name: cleanName(file.name, judged.kind),
      mime: MIME[judged.kind],
      size: file.bytes.length,
      sha256,
      pages: judged.pages,
      uploadedAt: now,
      accountId,
    },
    select: { id: true },
  })
  await tx.attachmentBytes.create({
    data: { attachmentId: id, bytes: file.bytes },
    select: { attachmentId: true },
  })
  return done({ attachmentId: id, fresh: true })
}

/**
 * Takes a paper away. With a request it is kept aside, since somebody may have decided by it; what was removed from a
 * draft nobody has seen, so it is gone.
 */
export async function removePaper(
  tx: Database,
  owner: Owner,
  attachmentId: number,
  now: Date,
): Promise<boolean> {
  const where = { id: attachmentId, ...owner, removedAt: null }
  const { count } =
    'draftId' in owner
      ? await tx.attachment.deleteMany({ where })
      : await tx.attachment.updateMany({ where, data: { removedAt: now } })
  return count > 0
}

/** Gives the papers of a draft to the request that it became. */
export async function movePapers(tx: Database, draftId: number, visitRequestId: number): Promise<void> {
  await tx.attachment.updateMany({ where: { draftId }, data: { draftId: null, visitRequestId } })
}
