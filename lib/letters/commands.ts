import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findSetting } from '#lib/settings/queries.ts'
import { dayAt } from '#lib/time/days.ts'
import { composeLetter } from './composing.ts'
import { findDecision, findLetterFacts } from './facts-queries.ts'
import type { IssueRefusal } from './letter.ts'
import { missingParts } from './letterhead.ts'
import { takeNumber } from './number-steps.ts'
import { printedNumber } from './numbering.ts'
import { mayIssue } from './permissions.ts'
import type { IssueInput } from './schema.ts'

type Issued = Result<{ requestId: number; letterId: number }, IssueRefusal>

/**
 * Answers a request on paper: takes the next number, and keeps every word of the letter. One letter for each
 * decision: the same form sent twice makes one, and of two people the second is told of the first.
 */
export async function issueLetter(viewer: Viewer, input: IssueInput, now: Date): Promise<Issued> {
  if (viewer.kind !== 'staff' || !mayIssue(viewer)) throw new Forbidden('issue a letter')
  const { requestId, decisionId, submissionKey, ...wording } = input
  return database().$transaction(async (tx): Promise<Issued> => {
    const locked = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM visit_requests WHERE id = ${requestId} FOR NO KEY UPDATE`
    if (locked.length === 0) return refuse({ kind: 'unknown' })
    const before = await findIssued(tx, requestId, BigInt(decisionId))
    if (before)
      return before.submissionKey === submissionKey
        ? done({ requestId, letterId: before.id })
        : refuse({ kind: 'alreadyIssued', code: before.code, by: before.by, at: before.issuedAt })
    const decision = await findDecision(tx, requestId)
    const facts = decision && (await findLetterFacts(tx, requestId, decision.kind))
    if (!decision || !facts) return refuse({ kind: 'undecided' })
    if (String(decision.decisionId) !== decisionId) return refuse({ kind: 'decidedAnew' })
    const letterhead = await findSetting(tx, 'letterhead')
    if (missingParts(letterhead).length > 0) return refuse({ kind: 'noLetterhead' })
    const day = dayAt(now)
    const year = Number(day.slice(0, 4))
    const number = await takeNumber(tx, letterhead, year)
    const code = printedNumber(letterhead, number, day)
    const { id: letterId } = await tx.letter.create({
      data: {
        visitRequestId: requestId,
        kind: decision.kind,
        decisionId: decision.decisionId,
        ...{ year, number, code, submissionKey },
        print: composeLetter(facts, letterhead, wording, { code, day }) as unknown as Prisma.InputJsonObject,
        issuedAt: now,
        issuedBy: viewer.accountId,
      },
      select: { id: true },
    })
    const details = { letterId, facts: { letterCode: code } }
    await record(tx, viewer, now, { action: 'issueLetter', visitRequestId: requestId, details })
    return done({ requestId, letterId })
  })
}

async function findIssued(tx: Database, visitRequestId: number, decisionId: bigint) {
  const letter = await tx.letter.findFirst({
    where: { visitRequestId, decisionId },
    select: { id: true, code: true, submissionKey: true, issuedAt: true, issuer: { select: { name: true } } },
  })
  return letter && { ...letter, by: letter.issuer.name }
}
