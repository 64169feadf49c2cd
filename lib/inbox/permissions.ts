import type { Viewer } from '#lib/accounts/viewer.ts'

/** May see what everybody asks for, and by when it is due. */
export function maySeeInbox(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}
