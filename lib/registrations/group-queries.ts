import type { Viewer } from '#lib/accounts/viewer.ts'
import { IS_VISIT } from '#lib/bookings/visit-queries.ts'
import { type Database, database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { seenBy } from '#lib/requests/permissions.ts'
import { findVisitFacts } from './facts-queries.ts'
import { hostCodeOf } from './host-code.ts'
import { mayEnterGroups } from './permissions.ts'

/** The visit that came of a request, for who asked for it and for planners; null where there is none. */
export async function findHostedVisit(viewer: Viewer, requestId: number): Promise<{ id: number } | null> {
  if (!mayEnterGroups(viewer)) return null
  return database().booking.findFirst({
    where: {
      ...IS_VISIT,
      status: { not: 'cancelled' },
      visitRequest: { AND: [{ id: requestId }, seenBy(viewer)] },
    },
    select: { id: true },
    orderBy: { id: 'desc' },
  })
}

/** Every desa and kelurahan with the name of its kecamatan. */
export async function findVillages(db: Database) {
  const rows = await db.area.findMany({
    where: { kind: { in: ['desa', 'kelurahan'] } },
    select: { code: true, name: true, parent: { select: { name: true } } },
  })
  return rows.map(({ code, name, parent }) => ({ code, name, kecamatan: parent?.name ?? '' }))
}

/**
 * What a host sees of its visit: how full it is, the code for its workers, and whom it has entered itself, with what
 * their tickets are derived from. Whoever registered without it is not shown to it. Null where there is no visit.
 */
export async function findHosted(viewer: Viewer, requestId: number, now: Date) {
  const found = await findHostedVisit(viewer, requestId)
  if (!found) return null
  const bookingId = found.id
  const db = database()
  const visit = await findVisitFacts(db, bookingId)
  if (!visit) return null
  const count = await db.seatCount.findUniqueOrThrow({
    where: { bookingId },
    select: { seats: true, seated: true, waiting: true },
  })
  const people = await db.registration.findMany({
    where: { bookingId, channel: 'host', emptiedAt: null },
    select: { id: true, name: true, status: true, nonce: true },
    orderBy: { place: 'asc' },
  })
  const { begins, ...facts } = visit
  return {
    ...facts,
    ...count,
    requestId,
    people,
    code: visit.audience === 'closed' ? hostCodeOf(env.secret, bookingId) : null,
    can: { enter: visit.open && now < begins },
  }
}

export type Hosted = NonNullable<Awaited<ReturnType<typeof findHosted>>>
