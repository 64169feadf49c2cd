import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#lib/database/client.ts'
import { needsSelect } from '#lib/programs/queries.ts'
import { factsFor, type SelfCheck } from '#lib/sites/self-check.ts'
import { type WithSpans, writeSpans } from './create-steps.ts'
import { findUnsuitable } from './unsuitable-queries.ts'

type Spans = NonNullable<WithSpans['unsuitable']>

/** Of what was answered about the place, what the program needs; a form may still ask for that of another one. */
export async function keepAskedFacts(
  db: Database,
  { programId, selfCheck }: { programId: number; selfCheck?: SelfCheck | undefined },
): Promise<SelfCheck | undefined> {
  if (!selfCheck) return undefined
  const program = await db.program.findUnique({ where: { id: programId }, select: needsSelect })
  const asked = program ? factsFor(program).filter((name) => selfCheck[name] !== undefined) : []
  return Object.fromEntries(asked.map((name) => [name, selfCheck[name]]))
}

export async function replaceSpans(tx: Database, visitRequestId: number, spans: Spans): Promise<void> {
  await tx.unsuitableSpan.deleteMany({ where: { visitRequestId } })
  await writeSpans(tx, visitRequestId, spans)
}

/** Whether the days that do not suit are stored as they are told. */
export async function isSameSpans(tx: Database, requestId: number, spans: Spans): Promise<boolean> {
  const told = spans.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : Number(a.firstDay > b.firstDay)))
  return isDeepStrictEqual(await findUnsuitable(tx, requestId), told)
}
