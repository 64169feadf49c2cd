import type { Viewer } from '#lib/accounts/viewer.ts'
import { IS_VISIT } from '#lib/bookings/visit-queries.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { needsSelect } from '#lib/programs/queries.ts'
import { factsSelect } from '#lib/sites/queries.ts'
import { readSelfCheck } from '#lib/sites/self-check.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import { fromDateColumn } from '#lib/time/days.ts'
import { actorFor, may, mayDecide, reasonFor, seenBy } from './permissions.ts'
import { readRemarks } from './remark.ts'
import type { RequestStatus, RequestVerb } from './request.ts'

const PAGE_SIZE = 50

export const inBrief = {
  id: true,
  status: true,
  windowStart: true,
  windowEnd: true,
  participants: true,
  submittedAt: true,
  queuedAt: true,
  remark: true,
  demo: true,
  organization: { select: { name: true } },
  site: { select: { name: true, area: { select: { name: true } } } },
  program: {
    select: { name: true, trainingType: { select: { shortName: true, icon: true, hue: true } } },
  },
  bookings: {
    where: { status: { not: 'cancelled' as const }, ...IS_VISIT },
    select: { id: true, status: true, firstDay: true, lastDay: true },
    orderBy: { id: 'desc' as const },
    take: 1,
  },
} satisfies Prisma.VisitRequestSelect

async function findPage(
  where: Prisma.VisitRequestWhereInput,
  orderBy: Prisma.VisitRequestOrderByWithRelationInput[],
  page: number,
) {
  const db = database()
  const [rows, count] = await Promise.all([
    db.visitRequest.findMany({
      where,
      select: inBrief,
      orderBy,
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.visitRequest.count({ where }),
  ])
  return { count, pages: Math.max(1, Math.ceil(count / PAGE_SIZE)), rows: rows.map(toBrief) }
}

export function toBrief(row: Prisma.VisitRequestGetPayload<{ select: typeof inBrief }>) {
  const { id, status, participants, submittedAt, queuedAt, remark, demo, organization, site, program } = row
  const booking = row.bookings[0]
  return {
    id,
    status,
    participants,
    submittedAt,
    queuedAt,
    remark,
    demo,
    windowStart: fromDateColumn(row.windowStart),
    windowEnd: fromDateColumn(row.windowEnd),
    organization: organization.name,
    site: site.name,
    area: site.area.name,
    program: program.name,
    trainingType: program.trainingType,
    booking: booking
      ? { ...booking, firstDay: fromDateColumn(booking.firstDay), lastDay: fromDateColumn(booking.lastDay) }
      : null,
  }
}

/** One status, all but one, or every request. */
type RequestFilter = RequestStatus | { not: RequestStatus } | null

/** Oldest first where somebody waits, in the order of the queue where they queue, newest first for the rest. */
function orderOf(status: RequestFilter): Prisma.VisitRequestOrderByWithRelationInput[] {
  if (status === 'submitted') return [{ submittedAt: 'asc' }, { id: 'asc' }]
  if (status === 'queued') return [{ queuedAt: 'asc' }, { id: 'asc' }]
  return [{ submittedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }]
}

/** One page of the requests that a person may see. */
export async function findRequests(viewer: Viewer, status: RequestFilter, page = 1) {
  return findPage({ ...seenBy(viewer), ...(status && { status }) }, orderOf(status), page)
}

/** How many requests a person may see in each status. */
export async function countRequests(viewer: Viewer): Promise<Partial<Record<RequestStatus, number>>> {
  const groups = await database().visitRequest.groupBy({
    by: ['status'],
    where: seenBy(viewer),
    _count: true,
  })
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]))
}

/** The requester reads what was done, when and why; who and what drives there, and the office's
 * own notes on the letter, are the office's. */
function withoutConvoy(details: Prisma.JsonValue): Prisma.JsonValue {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return details
  const { convoy: _, before: __, checks: ___, ...rest } = details
  return rest
}

/** One request with its place, its visits and its history; null for what a person may not see. */
export async function findRequest(viewer: Viewer, id: number) {
  const row = await database().visitRequest.findFirst({
    where: { AND: [{ id }, seenBy(viewer)] },
    select: {
      ...inBrief,
      organizationId: true,
      channel: true,
      siteId: true,
      programId: true,
      source: true,
      musrenbangYear: true,
      musrenbangRank: true,
      csrGifts: true,
      csrNote: true,
      selfCheck: true,
      audience: true,
      contactName: true,
      contactPhone: true,
      contactEmail: true,
      note: true,
      unsuitable: {
        select: { firstDay: true, lastDay: true, reason: true },
        orderBy: { firstDay: 'asc' },
      },
      site: { select: { ...inBrief.site.select, address: true, ...factsSelect } },
      program: { select: { ...inBrief.program.select, ...needsSelect } },
      remarks: { select: { field: true, text: true } },
      history: {
        select: {
          ...{ id: true, at: true, accountId: true, actorName: true },
          ...{ action: true, reason: true, details: true },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!row) return null
  const { history, site, remarks, bookings: _, organization: __, program: ___, ...own } = row
  const can = (verb: RequestVerb) => may(viewer, verb, own)
  return {
    ...own,
    ...toBrief(row),
    address: site.address,
    selfCheck: readSelfCheck(row.selfCheck),
    unsuitable: row.unsuitable.map(({ firstDay, lastDay, reason }) => ({
      firstDay: fromDateColumn(firstDay),
      lastDay: fromDateColumn(lastDay),
      reason,
    })),
    /** What is to be put right, part by part, while it is the requester's turn. */
    remarks: row.status === 'needs_revision' ? readRemarks(remarks) : {},
    siteFacts: site,
    gaps: readinessGaps(site, row.program),
    history: history.map(({ id: entryId, accountId, actorName, details, ...entry }) => ({
      ...entry,
      reason: reasonFor(viewer, entry),
      id: String(entryId),
      accountId: viewer.kind === 'staff' ? accountId : null,
      actor: actorFor(viewer, { action: entry.action, actorName }),
      details: viewer.kind === 'staff' ? details : withoutConvoy(details),
    })),
    can: {
      verify: can('verify'),
      return: can('return'),
      decline: can('decline'),
      resubmit: can('resubmit'),
      withdraw: can('withdraw'),
      showLink: mayDecide(viewer) && row.channel !== 'account',
      schedule: mayDecide(viewer) && row.status === 'queued',
      answer: mayDecide(viewer) && ['scheduled', 'needs_revision', 'declined'].includes(row.status),
    },
  }
}

export type RequestInFull = NonNullable<Awaited<ReturnType<typeof findRequest>>>
