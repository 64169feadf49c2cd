import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findAreaChoices } from '#lib/organizations/area-queries.ts'
import { findVisitFacts } from './facts-queries.ts'

/** What the form for a seat needs: who may register, and how full the visit is; null where there is no such visit. */
export async function findRegistering(_viewer: Viewer, bookingId: number, now: Date) {
  const db = database()
  const visit = await findVisitFacts(db, bookingId)
  if (!visit) return null
  const [count, kecamatan] = await Promise.all([
    db.seatCount.findUniqueOrThrow({
      where: { bookingId },
      select: { seats: true, seated: true, waiting: true },
    }),
    findAreaChoices(db),
  ])
  const { begins, ...facts } = visit
  const begun = now >= begins
  return { ...facts, ...count, begun, taken: visit.open && !begun, kecamatan }
}

export type Registering = NonNullable<Awaited<ReturnType<typeof findRegistering>>>
