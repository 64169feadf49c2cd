import type { Viewer } from '#lib/accounts/viewer.ts'

/** May see who did what in the whole office. */
export function maySeeHistory(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}
