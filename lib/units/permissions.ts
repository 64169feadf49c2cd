import type { Viewer } from '#lib/accounts/viewer.ts'

/** May see the units with their state, their visits and when they are out of service. */
export function maySeeUnits(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}
