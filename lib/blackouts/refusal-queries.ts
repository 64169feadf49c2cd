import { blackoutPeriod } from '#lib/claims/claim.ts'
import { findHeld } from '#lib/claims/queries.ts'
import type { Database } from '#lib/database/client.ts'
import { addDays, dayAt, daysBetween } from '#lib/time/days.ts'
import { type BlackoutRefusal, firstFree } from './blackout.ts'
import type { BlackoutInput } from './schema.ts'

/** How far ahead a refusal looks for days that would work. */
const SEARCH_DAYS = 365

/** Who holds a resource on days that somebody wants it out of service for, and when it would be free. */
export async function explainTaken(
  db: Database,
  { resourceId, firstDay, lastDay }: BlackoutInput,
): Promise<BlackoutRefusal | null> {
  const resource = await db.resource.findUniqueOrThrow({
    where: { id: resourceId },
    select: { id: true, kind: true, name: true },
  })
  const latest = addDays(firstDay, SEARCH_DAYS)
  const days = daysBetween(firstDay, lastDay) + 1
  const held = (await findHeld(db, [resourceId], blackoutPeriod(firstDay, addDays(latest, days)))).get(
    resourceId,
  )
  const { endsAt } = blackoutPeriod(firstDay, lastDay)
  const conflicts = (held ?? []).filter((one) => one.startsAt < endsAt)
  if (conflicts.length === 0) return null
  // A claim that ends at midnight leaves the day free that begins there.
  const busy = (held ?? []).map(({ startsAt, endsAt: end }) => ({
    firstDay: dayAt(startsAt),
    lastDay: dayAt(new Date(end.getTime() - 1)),
  }))
  return {
    kind: 'taken',
    resource,
    conflicts: conflicts.map(({ holder }) => ({ resource, holder, wayMinutes: null })),
    nearest: firstFree(busy, firstDay, days, latest),
  }
}
