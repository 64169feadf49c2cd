import type { Database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import { WayChanges } from './chain.ts'
import { findChains } from './chain-queries.ts'
import { blackoutPeriod } from './claim.ts'
import { lockResources, rejoin } from './commands.ts'
import { rewriteWays } from './write-steps.ts'

interface NewBlackout {
  resourceId: number
  blackoutId: number
  firstDay: Day
  lastDay: Day
}

/**
 * Claims a resource for a time out of service, which it spends at its base: the ways of its neighbours in the chain
 * lead there. Throws claims_no_overlap where something holds it.
 */
export async function claimBlackout(
  tx: Database,
  { resourceId, blackoutId, firstDay, lastDay }: NewBlackout,
): Promise<void> {
  await lockResources(tx, [resourceId])
  const period = blackoutPeriod(firstDay, lastDay)
  const { id } = await tx.claim.create({
    data: { resourceId, blackoutId, ...period },
    select: { id: true },
  })
  const { chains, travel } = await findChains(tx, { resourceIds: [resourceId], at: period.startsAt })
  const chain = chains.get(resourceId)
  if (!chain) return
  const place = chain.stops.findIndex(({ claimId }) => claimId === id)
  const at = (index: number) => chain.stops[index] ?? null
  const changes = new WayChanges()
  changes.join(at(place - 1), at(place), chain.mover, travel)
  changes.join(at(place), at(place + 1), chain.mover, travel)
  await rewriteWays(tx, changes.all())
}

/** Lets a resource go that was out of service, and joins the ways of its neighbours. */
export async function releaseBlackout(
  tx: Database,
  { resourceId, blackoutId }: { resourceId: number; blackoutId: number },
  at: Date,
): Promise<void> {
  await lockResources(tx, [resourceId])
  const live = { blackoutId, releasedAt: null }
  const held = await tx.claim.findMany({
    where: live,
    select: { resourceId: true, startsAt: true, travelInMinutes: true },
  })
  await tx.claim.updateMany({ where: live, data: { releasedAt: at } })
  await rejoin(tx, held)
}
