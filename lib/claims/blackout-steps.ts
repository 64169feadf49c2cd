import type { Database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import { blackoutPeriod } from './claim.ts'
import { insertClaims, lockResources } from './commands.ts'

/** Claims a resource for a time out of service; throws claims_no_overlap where something holds it. */
export async function claimBlackout(
  tx: Database,
  {
    resourceId,
    blackoutId,
    firstDay,
    lastDay,
  }: { resourceId: number; blackoutId: number; firstDay: Day; lastDay: Day },
): Promise<void> {
  await lockResources(tx, [resourceId])
  await insertClaims(tx, [resourceId], blackoutPeriod(firstDay, lastDay), { blackoutId })
}

/** Lets a resource go that was out of service. */
export async function releaseBlackout(
  tx: Database,
  { resourceId, blackoutId }: { resourceId: number; blackoutId: number },
  at: Date,
): Promise<void> {
  await lockResources(tx, [resourceId])
  await tx.claim.updateMany({ where: { blackoutId, releasedAt: null }, data: { releasedAt: at } })
}
