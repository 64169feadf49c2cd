import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { type Double, NEAR_DAYS, OPEN } from './double.ts'
import { may, mayDecide, maySeeWork } from './permissions.ts'
import { allows } from './request.ts'

type Row = Omit<Double, 'windowStart' | 'windowEnd'> & { windowStart: Date; windowEnd: Date }

/** For a request `r`: another `d` asks for the same program at the same place at about the same time. */
const ASKS_THE_SAME = Prisma.sql`
  d.id <> r.id AND d.site_id = r.site_id AND d.program_id = r.program_id
  AND d.window_start <= r.window_end + ${NEAR_DAYS}::int AND r.window_start <= d.window_end + ${NEAR_DAYS}::int`

/** For a pair of them: nobody said that they are two. */
const NOT_TOLD_APART = Prisma.sql`
  NOT EXISTS (SELECT FROM not_doubles n
    WHERE n.first_id = least(r.id, d.id) AND n.second_id = greatest(r.id, d.id))`

const IS_OPEN = Prisma.sql`d.status::text IN (${Prisma.join([...OPEN])})`
const LIKELY = Prisma.sql`${ASKS_THE_SAME} AND ${IS_OPEN}`

/** Whether one request asks for what another does; both are to be locked by then. */
export async function isDouble(db: Database, requestId: number, intoId: number): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT FROM visit_requests r JOIN visit_requests d ON ${ASKS_THE_SAME}
    WHERE r.id = ${requestId} AND d.id = ${intoId}`
  return rows.length > 0
}

async function findAll(condition: Prisma.Sql, requestId: number): Promise<Double[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT d.id, d.status::text AS status, o.name AS organization, d.participants, d.window_start AS "windowStart",
      d.window_end AS "windowEnd", d.contact_name AS "contactName", d.note, d.submitted_at AS "submittedAt"
    FROM visit_requests r JOIN visit_requests d ON ${condition}
      JOIN organizations o ON o.id = d.organization_id
    WHERE r.id = ${requestId} ORDER BY d.submitted_at, d.id LIMIT 20`
  return rows.map((row) => ({
    ...row,
    windowStart: fromDateColumn(row.windowStart),
    windowEnd: fromDateColumn(row.windowEnd),
  }))
}

/** What may be the double of a request, what was merged into it, and what it was merged into; null but for staff. */
export async function findDoubles(viewer: Viewer, requestId: number) {
  if (!maySeeWork(viewer)) return null
  const request = await database().visitRequest.findUnique({
    where: { id: requestId },
    select: { id: true, organizationId: true, status: true, mergedIntoId: true },
  })
  if (!request) return null
  const open = allows('merge', request.status) || OPEN.includes(request.status)
  const [likely, apart, taken] = await Promise.all([
    open ? findAll(Prisma.sql`${LIKELY} AND ${NOT_TOLD_APART}`, requestId) : [],
    open ? findAll(Prisma.sql`${LIKELY} AND NOT (${NOT_TOLD_APART})`, requestId) : [],
    findAll(Prisma.sql`d.merged_into_id = r.id`, requestId),
  ])
  return {
    likely,
    /** Of which staff said that they are two. */
    apart,
    taken,
    intoId: request.mergedIntoId,
    mayTellApart: mayDecide(viewer),
    mayMerge: may(viewer, 'merge', request),
    mayUnmerge: may(viewer, 'unmerge', request),
  }
}

export type Doubles = NonNullable<Awaited<ReturnType<typeof findDoubles>>>

/** Which of some requests may be the double of another, as far as nobody said that they are not. */
export async function findLikelyDoubled(db: Database, requestIds: number[]): Promise<Set<number>> {
  if (requestIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT r.id FROM visit_requests r
    WHERE r.id IN (${Prisma.join(requestIds)}) AND r.status::text IN (${Prisma.join([...OPEN])})
      AND EXISTS (SELECT FROM visit_requests d WHERE ${LIKELY} AND ${NOT_TOLD_APART})`
  return new Set(rows.map(({ id }) => id))
}
