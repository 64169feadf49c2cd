import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { findLikelyDoubled } from '#lib/requests/double-queries.ts'
import type { Due } from '#lib/requests/due.ts'
import { dueTables, JOIN_DUES } from '#lib/requests/due-queries.ts'
import { inBrief, toBrief } from '#lib/requests/queries.ts'
import { type Day, fromDateColumn } from '#lib/time/days.ts'
import { conditionOf } from './condition-queries.ts'
import { type InboxFilter, type InboxSort, sortOf } from './inbox.ts'
import { maySeeInbox } from './permissions.ts'

const PAGE_SIZE = 50

const ORDER: Record<InboxSort, Prisma.Sql> = {
  longest: Prisma.sql`r.submitted_at, r.id`,
  due: Prisma.sql`dues.due NULLS LAST, r.submitted_at, r.id`,
  newest: Prisma.sql`r.submitted_at DESC, r.id DESC`,
}

/** One page of the inbox: rows in their order, and how many there are, and are overdue, on all pages. */
export async function findInbox(viewer: Viewer, filter: InboxFilter, page: number, today: Day) {
  if (!maySeeInbox(viewer)) return null
  const db = database()
  const dues = await dueTables(db, today)
  const condition = conditionOf(filter, today)
  const [found, [counts]] = await Promise.all([
    db.$queryRaw<{ id: number; due: Date | null; late: number }[]>`
      WITH ${dues}
      SELECT r.id, dues.due, coalesce(dues.late, 0) AS late
      FROM visit_requests r ${JOIN_DUES} WHERE ${condition}
      ORDER BY ${ORDER[sortOf(filter)]} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    db.$queryRaw<[{ count: number; overdue: number }]>`
      WITH ${dues}
      SELECT count(*)::int AS count, count(*) FILTER (WHERE dues.due < ${today}::date)::int AS overdue
      FROM visit_requests r ${JOIN_DUES} WHERE ${condition}`,
  ])
  const rows = await db.visitRequest.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: inBrief,
  })
  const doubled = await findLikelyDoubled(
    db,
    found.map(({ id }) => id),
  )
  const briefs = new Map(rows.map((row) => [row.id, toBrief(row)]))
  return {
    ...counts,
    pages: Math.max(1, Math.ceil(counts.count / PAGE_SIZE)),
    rows: found.flatMap(({ id, due, late }) => {
      const brief = briefs.get(id)
      return brief ? [{ ...brief, due: asDue(due, late, today), likelyDouble: doubled.has(id) }] : []
    }),
  }
}

function asDue(due: Date | null, late: number, today: Day): Due | null {
  if (!due) return null
  const day = fromDateColumn(due)
  return { day, overdue: day < today, late }
}

/** How many requests wait beyond their due time. */
export async function countOverdue(viewer: Viewer, today: Day): Promise<{ count: number }> {
  if (!maySeeInbox(viewer)) return { count: 0 }
  const db = database()
  const [counted] = await db.$queryRaw<[{ count: number }]>`
    WITH ${await dueTables(db, today)}
    SELECT count(*)::int AS count FROM visit_requests r ${JOIN_DUES} WHERE dues.due < ${today}::date`
  return counted
}

/** By when one request is due; null where nothing is. */
export async function findDue(viewer: Viewer, requestId: number, today: Day): Promise<Due | null> {
  if (!maySeeInbox(viewer)) return null
  const db = database()
  const [row] = await db.$queryRaw<{ due: Date | null; late: number }[]>`
    WITH ${await dueTables(db, today)}
    SELECT dues.due, coalesce(dues.late, 0) AS late
    FROM visit_requests r ${JOIN_DUES} WHERE r.id = ${requestId}`
  return row ? asDue(row.due, row.late, today) : null
}
