import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { maySchedule } from './permissions.ts'
import { type Relocated, relocate } from './relocate-steps.ts'
import type { MoveInput } from './schema.ts'

/**
 * Moves a visit to other days, another unit, other people or another kit, or gives it more or fewer training days;
 * re-claims the whole convoy and its neighbours' ways at once.
 */
export async function moveVisit(viewer: Viewer, input: MoveInput, now: Date): Promise<Relocated> {
  if (!maySchedule(viewer) || viewer.kind !== 'staff') throw new Forbidden('move a visit')
  return relocate(viewer, { ...input, action: 'move', statusReason: input.reason }, now)
}
