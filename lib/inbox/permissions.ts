import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import { mayDecide } from '#lib/requests/permissions.ts'

/** May see what everybody asks for, and by when it is due. */
export function maySeeInbox(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** May keep views of the inbox: who works with it, not who only looks. */
export function maySaveViews(viewer: Viewer): viewer is StaffViewer {
  return mayDecide(viewer)
}
