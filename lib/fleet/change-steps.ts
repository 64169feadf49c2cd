import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import { type Changes, changesBetween, type Facts, sameFacts } from '#lib/history/change.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findLastChange, findSeen } from './change-queries.ts'
import type { ChangedMeanwhile, FleetRefusal, Subject } from './fleet.ts'
import { maySetUp } from './permissions.ts'

/** The member of staff who sets something up. */
export function setUpBy(viewer: Viewer, deed: string): StaffViewer {
  if (!maySetUp(viewer) || viewer.kind !== 'staff') throw new Forbidden(deed)
  return viewer
}

/** Takes turns with every other change of facts: they are rare, and then none sees half of another. */
export async function lockFacts(tx: Database): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('facts', 0))::text`
}

interface FactChange<Refusal> {
  action: string
  subject: Subject
  /** The last change when the person looked. */
  seen: string
  before: Facts
  after: Facts
  /** What stands against it. */
  check?: (changes: Changes) => Promise<Refusal | null>
  write: () => Promise<unknown>
}

/** Changes the facts of a thing, which the caller has locked. A form that changes nothing is done already. */
export async function changeFacts<Refusal = never>(
  tx: Database,
  viewer: StaffViewer,
  now: Date,
  change: FactChange<Refusal>,
): Promise<Result<null, Refusal | ChangedMeanwhile>> {
  const { action, subject, seen, before, after, check, write } = change
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return done(null)
  if ((await findSeen(tx, subject)) !== seen) return refuse(await changedMeanwhile(tx, subject))
  const refused = await check?.(changes)
  if (refused) return refuse(refused)
  await write()
  const about = 'action' in subject ? {} : subject
  await record(tx, viewer, now, { action, ...about, details: { changes } })
  return done(null)
}

/** Who was faster. A form from nowhere has nobody to name, and is told of the state before all changes. */
export async function changedMeanwhile(tx: Database, subject: Subject): Promise<ChangedMeanwhile> {
  const last = await findLastChange(tx, subject)
  return {
    kind: 'changedMeanwhile',
    by: last?.actorName ?? '',
    action: last?.action ?? '',
    at: last?.at ?? new Date(0),
  }
}

interface Added {
  id: number
  facts: Facts
}

/** What a form that adds something had made when it was sent before; null: it was not. */
export async function findAdded(tx: Database, action: string, submissionKey: string): Promise<Added | null> {
  const entry = await tx.historyEntry.findFirst({
    where: { action, details: { path: ['key'], equals: submissionKey } },
    select: { resourceId: true, programId: true, details: true },
  })
  if (!entry) return null
  const { facts } = entry.details as { facts: Facts }
  return { id: entry.resourceId ?? entry.programId ?? 0, facts }
}

/** Answers a form that was sent before: done, where it says the same again. */
export function answerAgain(before: Added, facts: Facts): Result<{ id: number }, FleetRefusal> {
  return sameFacts(before.facts, facts)
    ? done({ id: before.id })
    : refuse({ kind: 'alreadySent', id: before.id })
}

/** Writes into the history that something was added, by which form and with which facts. */
export async function recordAdded(
  tx: Database,
  viewer: StaffViewer,
  now: Date,
  added: {
    action: string
    submissionKey: string
    facts: Facts
    about: { resourceId: number } | { programId: number }
  },
): Promise<void> {
  const { action, submissionKey, facts, about } = added
  await record(tx, viewer, now, { action, ...about, details: { key: submissionKey, facts } })
}
