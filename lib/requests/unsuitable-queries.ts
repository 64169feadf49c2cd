import type { Database } from '#lib/database/client.ts'
import { type Day, fromDateColumn } from '#lib/time/days.ts'

/** The days within the window of a request that do not suit who asked, in order. */
export async function findUnsuitable(
  db: Database,
  visitRequestId: number,
): Promise<{ firstDay: Day; lastDay: Day; reason: string }[]> {
  const spans = await db.unsuitableSpan.findMany({
    where: { visitRequestId },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  })
  return spans.map(({ firstDay, lastDay, reason }) => ({
    firstDay: fromDateColumn(firstDay),
    lastDay: fromDateColumn(lastDay),
    reason,
  }))
}
