import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import type { Database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

interface Deed {
  action: string
  visitRequestId?: number
  bookingId?: number
  resourceId?: number
  programId?: number
  organizationId?: number
  registrationId?: number
  reason?: string | undefined
  details?: Prisma.InputJsonObject
}

/** Who does what nobody told it to: the clock, for one. */
export const SYSTEM = { kind: 'system' } as const

/** Who did it, as the history names them. */
export function actorOf(viewer: Viewer | typeof SYSTEM): { accountId: string | null; actorName: string } {
  if (viewer.kind === 'system') return { accountId: null, actorName: 'Sistem' }
  if (viewer.kind === 'public') return { accountId: null, actorName: 'Publik' }
  // Names of participants are in their registrations alone, where they end with their time.
  if (viewer.kind === 'ticket') return { accountId: null, actorName: 'Peserta' }
  return { accountId: accountOf(viewer), actorName: viewer.name }
}

/** Appends to the history, in the transaction of the command that did it (law 5). */
export async function record(
  tx: Database,
  viewer: Viewer | typeof SYSTEM,
  at: Date,
  deed: Deed,
): Promise<void> {
  await tx.historyEntry.create({ data: { at, ...actorOf(viewer), ...deed }, select: { id: true } })
}
