import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

interface Deed {
  action: string
  visitRequestId?: number
  bookingId?: number
  resourceId?: number
  programId?: number
  reason?: string | undefined
  details?: Prisma.InputJsonObject
}

/** Who did it, as the history names them. */
export function actorOf(viewer: Viewer): { accountId: string | null; actorName: string } {
  if (viewer.kind === 'public') return { accountId: null, actorName: 'Publik' }
  return { accountId: accountOf(viewer), actorName: viewer.name }
}

/** Appends to the history, in the transaction of the command that did it (law 5). */
export async function record(tx: Database, viewer: Viewer, at: Date, deed: Deed): Promise<void> {
  await tx.historyEntry.create({ data: { at, ...actorOf(viewer), ...deed }, select: { id: true } })
}
