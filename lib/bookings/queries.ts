import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { readinessGaps } from '#lib/sites/site.ts'
import type { Day } from '#lib/time/days.ts'
import { fromDateColumn, toDateColumn } from '#lib/time/days.ts'
import type { BookingAbility, BookingStatus } from './booking.ts'
import { may, maySeeConvoys } from './permissions.ts'
import { findPlacementFacts } from './placement-queries.ts'
import { undoable } from './undo.ts'
import { IS_VISIT } from './visit-queries.ts'

const PAGE_SIZE = 50

export const inBrief = {
  id: true,
  status: true,
  firstDay: true,
  lastDay: true,
  demo: true,
  site: { select: { name: true, area: { select: { name: true } } } },
  program: {
    select: { name: true, trainingType: { select: { shortName: true, icon: true, hue: true } } },
  },
  visitRequest: { select: { id: true, organization: { select: { name: true } } } },
  seatCount: { select: { seats: true, seated: true, waiting: true } },
  claims: {
    where: { releasedAt: null },
    select: { resource: { select: { id: true, kind: true, name: true } } },
    orderBy: { resourceId: 'asc' },
  },
} satisfies Prisma.BookingSelect

export function toBrief(row: Prisma.BookingGetPayload<{ select: typeof inBrief }>) {
  const convoy = row.claims.map(({ resource }) => resource)
  return {
    id: row.id,
    status: row.status,
    firstDay: fromDateColumn(row.firstDay),
    lastDay: fromDateColumn(row.lastDay),
    demo: row.demo,
    site: row.site.name,
    area: row.site.area.name,
    program: row.program.name,
    trainingType: row.program.trainingType,
    requestId: row.visitRequest.id,
    organization: row.visitRequest.organization.name,
    taken: row.seatCount,
    convoy,
    unit: convoy.find(({ kind }) => kind === 'unit')?.name ?? null,
  }
}

/** Which visits a list shows: those not over on a day, those over before it, or all in a status. */
export type BookingFilter = { from: Day } | { before: Day } | { status: BookingStatus }

function conditionOf(filter: BookingFilter): Prisma.BookingWhereInput {
  if ('status' in filter) return { status: filter.status }
  const live = { status: { in: ['tentative', 'confirmed', 'running'] as BookingStatus[] } }
  if ('from' in filter) return { ...live, lastDay: { gte: toDateColumn(filter.from) } }
  return { lastDay: { lt: toDateColumn(filter.before) } }
}

/** One page of visits with their convoys, for staff; the next ones first, or the latest past ones. */
export async function findBookings(viewer: Viewer, filter: BookingFilter, page = 1) {
  if (!maySeeConvoys(viewer)) return { rows: [], count: 0, pages: 1 }
  const db = database()
  const where = { ...conditionOf(filter), ...IS_VISIT }
  const order = 'from' in filter ? 'asc' : 'desc'
  const [rows, count] = await Promise.all([
    db.booking.findMany({
      where,
      select: inBrief,
      orderBy: [{ firstDay: order }, { id: order }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.booking.count({ where }),
  ])
  return { rows: rows.map(toBrief), count, pages: Math.max(1, Math.ceil(count / PAGE_SIZE)) }
}

/** One visit with its convoy, sessions and history, for staff; null for what a person may not see. */
export async function findBooking(viewer: Viewer, id: number) {
  if (!maySeeConvoys(viewer)) return null
  const row = await database().booking.findUnique({
    where: { id, ...IS_VISIT },
    select: {
      ...inBrief,
      sequence: true,
      seats: true,
      audience: true,
      siteReady: true,
      readinessWaiver: true,
      statusReason: true,
      visitRequestId: true,
      sessions: { select: { day: true, startsAt: true, endsAt: true }, orderBy: { day: 'asc' } },
      history: {
        select: {
          ...{ id: true, at: true, accountId: true, actorName: true },
          ...{ action: true, reason: true, details: true },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  const facts = row && (await findPlacementFacts(database(), row.visitRequestId))
  if (!facts) return null
  const { sequence, seats, audience, siteReady, readinessWaiver, statusReason } = row
  const can = (ability: BookingAbility) => may(viewer, ability, row.status)
  return {
    ...toBrief(row),
    ...{ sequence, seats, audience, siteReady, readinessWaiver, statusReason },
    sessions: row.sessions.map((session) => ({ ...session, day: fromDateColumn(session.day) })),
    history: row.history.map(({ id: entryId, actorName, ...entry }) => ({
      ...entry,
      id: String(entryId),
      actor: actorName,
    })),
    gaps: readinessGaps(facts.site, facts.program),
    can: {
      move: can('move'),
      confirm: can('confirm'),
      start: can('start'),
      complete: can('complete'),
      interrupt: can('interrupt'),
      cancel: can('cancel'),
      undo: can('move') && viewer.kind === 'staff' && undoable(row.history.at(-1), viewer.accountId) !== null,
    },
  }
}

export type BookingInFull = NonNullable<Awaited<ReturnType<typeof findBooking>>>
