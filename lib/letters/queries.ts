import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { seenBy } from '#lib/requests/permissions.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { leaderOf } from './composing.ts'
import { findDecision, findLetterFacts } from './facts-queries.ts'
import type { LetterPrint } from './letter.ts'
import { missingParts } from './letterhead.ts'
import { mayIssue } from './permissions.ts'

/** The letters that answer a request, the latest first, for who may see the request. */
export async function findLetters(viewer: Viewer, requestId: number) {
  const letters = await database().letter.findMany({
    where: { visitRequestId: requestId, visitRequest: seenBy(viewer) },
    select: { id: true, kind: true, code: true, issuedAt: true, issuer: { select: { name: true } } },
    orderBy: { id: 'desc' },
  })
  return letters.map(({ issuer, ...letter }) => ({
    ...letter,
    by: viewer.kind === 'staff' ? issuer.name : null,
  }))
}

export type ListedLetter = Awaited<ReturnType<typeof findLetters>>[number]

/** One letter of a request as it is printed; null for what a person may not see. */
export async function findLetter(
  viewer: Viewer,
  requestId: number,
  letterId: number,
): Promise<LetterPrint | null> {
  const letter = await database().letter.findFirst({
    where: { id: letterId, visitRequestId: requestId, visitRequest: seenBy(viewer) },
    select: { print: true },
  })
  return letter && (letter.print as unknown as LetterPrint)
}

/** What the next letter about a request would tell; null for who may not issue one, or where nothing was decided. */
export async function findLetterDraft(viewer: Viewer, requestId: number) {
  if (!mayIssue(viewer)) return null
  const db = database()
  const decision = await findDecision(db, requestId)
  const facts = decision && (await findLetterFacts(db, requestId, decision.kind))
  if (!decision || !facts) return null
  const [letterhead, issued] = await Promise.all([
    findSetting(db, 'letterhead'),
    db.letter.findFirst({
      where: { visitRequestId: requestId, decisionId: decision.decisionId },
      select: { id: true },
    }),
  ])
  return {
    kind: decision.kind,
    decisionId: String(decision.decisionId),
    decidedAt: decision.at,
    facts,
    recipient: [leaderOf(facts.organizationKind, facts.organization), 'di tempat'],
    copies: letterhead.copies,
    missing: missingParts(letterhead),
    issued: issued !== null,
  }
}
