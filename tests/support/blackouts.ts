import { blackoutPeriod } from '#lib/claims/claim.ts'
import { database } from '#lib/database/client.ts'
import { type Day, toDateColumn } from '#lib/time/days.ts'

/** Puts a resource out of service, both days included, with the claim that holds it. */
export async function createBlackout(resourceId: number, firstDay: Day, lastDay: Day): Promise<number> {
  const { id } = await database().blackout.create({
    data: {
      resourceId,
      kind: 'maintenance',
      firstDay: toDateColumn(firstDay),
      lastDay: toDateColumn(lastDay),
      claims: { create: { resourceId, ...blackoutPeriod(firstDay, lastDay) } },
    },
  })
  return id
}
