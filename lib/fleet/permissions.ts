import type { Viewer } from '#lib/accounts/viewer.ts'

/** May see what visits are made of: instructors, kits, programs, settings. */
export function maySeeFleet(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** May change it. */
export function maySetUp(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}
