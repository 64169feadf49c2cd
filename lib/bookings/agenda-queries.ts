import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { addDays, type Day, toDateColumn } from '#lib/time/days.ts'
import { maySeeConvoys } from './permissions.ts'
import { inBrief, toBrief } from './queries.ts'
import { IS_VISIT } from './visit-queries.ts'

/** A tentative visit that begins within so many days is urgent. */
export const SOON_DAYS = 7

/** As many visits as the dashboard shows of one kind; the list shows the rest. */
const SHOWN = 50

/** The visits that wait for a person on a day, and those that run on it; null for those who may not see them. */
export async function findAgenda(viewer: Viewer, today: Day) {
  if (!maySeeConvoys(viewer)) return null
  const soon = { lte: toDateColumn(addDays(today, SOON_DAYS)) }
  const later = { gt: toDateColumn(addDays(today, SOON_DAYS)) }
  const now = toDateColumn(today)
  const [urgent, toConfirm, toStart, toComplete, running] = await Promise.all([
    findFirst({ status: 'tentative', firstDay: soon }),
    findFirst({ status: 'tentative', firstDay: later }),
    findFirst({ status: 'confirmed', firstDay: { lte: now } }),
    findFirst({ status: 'running', lastDay: { lte: now } }),
    findFirst({ status: 'running', lastDay: { gt: now } }),
  ])
  return { urgent, toConfirm, toStart, toComplete, running }
}

async function findFirst(where: Prisma.BookingWhereInput) {
  const rows = await database().booking.findMany({
    where: { ...where, ...IS_VISIT },
    select: inBrief,
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    take: SHOWN,
  })
  return rows.map(toBrief)
}
