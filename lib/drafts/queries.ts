import type { Viewer } from '#lib/accounts/viewer.ts'
import { findDraftPapers } from '#lib/attachments/queries.ts'
import { database } from '#lib/database/client.ts'
import type { Values } from '#lib/forms/form.ts'
import { findAreaChoices, findProgramChoices } from '#lib/requests/form-queries.ts'
import { findSitesToAskFor } from './asker-queries.ts'
import { findAsking, idIn } from './asking-queries.ts'
import type { DraftHolder } from './holder.ts'

/** Who holds the link with this hash; null where there is none. */
export async function findDraftHolder(tokenHash: Uint8Array<ArrayBuffer>): Promise<DraftHolder | null> {
  const draft = await database().draft.findUnique({
    where: { tokenHash },
    select: { id: true, accountId: true },
  })
  return draft && { draftId: draft.id, accountId: draft.accountId }
}

/** A draft with what its answers are judged by; null where it is gone. */
export async function findDraft({ draftId }: DraftHolder, now: Date) {
  const db = database()
  const draft = await db.draft.findUnique({
    where: { id: draftId },
    select: { accountId: true, answers: true, changedAt: true, expiresAt: true, visitRequestId: true },
  })
  if (!draft) return null
  const answers = draft.answers as Values
  return {
    answers,
    changedAt: draft.changedAt,
    visitRequestId: draft.visitRequestId,
    expired: draft.expiresAt <= now,
    asking: await findAsking(db, { accountId: draft.accountId, answers }, now),
  }
}

export type DraftInFull = NonNullable<Awaited<ReturnType<typeof findDraft>>>

/** What the steps of a draft offer: the holder's organizations, places, programs, and all desa. */
export async function findDraftChoices(
  { draftId, accountId }: DraftHolder,
  { answers, asking }: DraftInFull,
) {
  const db = database()
  const [organizations, sites, programs, kecamatan, papers] = await Promise.all([
    db.organization.findMany({
      where: { archivedAt: null, memberships: { some: { accountId: accountId ?? '' } } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    findSitesToAskFor(db, { accountId, answers, kind: asking.kind }),
    findProgramChoices(db),
    findAreaChoices(db),
    findDraftPapers(draftId),
  ])
  return { organizations, sites, programs, kecamatan, papers }
}

export type DraftChoices = Awaited<ReturnType<typeof findDraftChoices>>

/** The drafts of a person's account that wait to be finished, the latest first. */
export async function findOwnDrafts(viewer: Viewer, now: Date) {
  if (viewer.kind !== 'organization') return []
  const db = database()
  const drafts = await db.draft.findMany({
    where: { accountId: viewer.accountId, visitRequestId: null, expiresAt: { gt: now } },
    select: { id: true, answers: true, changedAt: true },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  const asked = drafts.map((draft) => ({ ...draft, programId: idIn(draft.answers as Values, 'programId') }))
  const programs = await db.program.findMany({
    where: { id: { in: asked.map(({ programId }) => programId) } },
    select: { id: true, name: true },
  })
  const names = new Map(programs.map(({ id, name }) => [id, name]))
  return asked.map(({ id, changedAt, programId }) => ({
    id,
    changedAt,
    program: names.get(programId) ?? null,
  }))
}
