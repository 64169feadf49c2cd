import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { rowsOfFile, rowsOfText } from '#lib/candidates/sheet-steps.ts'
import { type Database, database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { SentFile } from '#lib/uploads/upload.ts'
import { findVisitFacts, type VisitFacts } from './facts-queries.ts'
import { type GroupProblem, type GroupRefusal, type GroupRow, MOST_IN_GROUP, parseGroup } from './group.ts'
import { findHostedVisit, findVillages } from './group-queries.ts'
import { hashNik, hashPerson } from './identity.ts'
import { insertRegistration } from './insert-steps.ts'
import { mayEnterGroups } from './permissions.ts'
import { findUnfit } from './registration.ts'
import type { GroupInput } from './schema.ts'

type Entered = Result<{ requestId: number; seated: number; waiting: number }, GroupRefusal>

/** Registers everybody on a host's list, or nobody: each gets a ticket of their own. The same form sent twice is once. */
export async function registerGroup(
  viewer: Viewer,
  { requestId, list, submissionKey, file }: GroupInput & { file: SentFile | null },
  now: Date,
): Promise<Entered> {
  if (!mayEnterGroups(viewer)) throw new Forbidden('register a group')
  const hosted = await findHostedVisit(viewer, requestId)
  if (!hosted) return refuse({ kind: 'unknown' })
  const bookingId = hosted.id
  const field = file ? 'file' : 'list'
  const rows = file ? await rowsOfFile(file.bytes) : rowsOfText(list)
  if (!rows.ok) return refuse({ kind: 'sheet', field, fault: rows.reason })
  const parsed = parseGroup(rows.value, await findVillages(database()))
  if (!parsed.ok) return refuse({ kind: 'rows', field, problems: parsed.reason })
  const people = parsed.value
  if (people.length === 0) return refuse({ kind: 'sheet', field, fault: { kind: 'nobody' } })
  if (people.length > MOST_IN_GROUP) return refuse({ kind: 'tooMany', field, count: people.length })
  return database().$transaction(async (tx): Promise<Entered> => {
    await tx.$queryRaw`SELECT 1 AS locked FROM seat_counts WHERE booking_id = ${bookingId} FOR NO KEY UPDATE`
    const before = await countEntered(tx, bookingId, submissionKey)
    if (before) return done({ requestId, ...before })
    const visit = await findVisitFacts(tx, bookingId)
    if (!visit?.open || now >= visit.begins) return refuse({ kind: 'closed' })
    const problems = await judge(tx, visit, people)
    if (problems.length > 0) return refuse({ kind: 'rows', field, problems })
    const newcomer = {
      bookingId,
      sequence: visit.sequence,
      channel: 'host' as const,
      submissionKey,
      demo: visit.demo,
    }
    for (const [submissionRow, { person }] of people.entries())
      await insertRegistration(tx, viewer, { ...newcomer, person, submissionRow }, now)
    const entered = await countEntered(tx, bookingId, submissionKey)
    return done({ requestId, ...(entered ?? { seated: 0, waiting: 0 }) })
  })
}

/** What a list that was sent came to; null where it was not. */
async function countEntered(tx: Database, bookingId: number, submissionKey: string) {
  const groups = await tx.registration.groupBy({
    by: ['status'],
    where: { bookingId, submissionKey, channel: 'host' },
    _count: true,
  })
  if (groups.length === 0) return null
  const count = (status: string) => groups.find((one) => one.status === status)?._count ?? 0
  return { seated: count('seated'), waiting: count('waitlisted') }
}

/** Who does not fit the program, stands on the list twice, or is registered already; under the lock of the seats. */
async function judge(tx: Database, visit: VisitFacts, people: GroupRow[]): Promise<GroupProblem[]> {
  const hashed = people.map(({ row, person }) => ({
    row,
    nik: person.nik && hex(hashNik(env.dataKey, person.nik)),
    person: hex(hashPerson(env.dataKey, person)),
  }))
  const there = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(unnest(ARRAY[nik_hash, person_hash]), 'hex') AS hash FROM registrations
    WHERE booking_id = ${visit.id} AND status IN ('seated', 'waitlisted')`
  const known = new Set(there.map(({ hash }) => hash))
  const seen = new Map<string, number>()
  return people.flatMap(({ row, person }, index): GroupProblem[] => {
    const [unfit] = findUnfit(visit, person, visit.firstDay)
    if (unfit) return [{ row, kind: 'unfit', unfit }]
    const own = [hashed[index]?.nik, hashed[index]?.person].filter((hash) => typeof hash === 'string')
    if (own.some((hash) => known.has(hash))) return [{ row, kind: 'already' }]
    const first = own.map((hash) => seen.get(hash)).find((one) => one !== undefined)
    for (const hash of own) seen.set(hash, row)
    return first === undefined ? [] : [{ row, kind: 'twice', first }]
  })
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
