import type { Viewer } from '#lib/accounts/viewer.ts'
import { isRequester } from '#lib/requests/permissions.ts'

/** May see and change the list of participants of every visit. */
export function mayManage(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** May see how many seats of a visit are taken. */
export function maySeeCounts(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** May see by name who comes: whoever plans, and whoever teaches them. */
export function maySeeNames(viewer: Viewer): boolean {
  return mayManage(viewer) || (viewer.kind === 'staff' && viewer.role === 'instructor')
}

/** May accept and give up a seat: whoever holds its ticket, and the office. */
export function mayAnswer(viewer: Viewer, registrationId: number): boolean {
  return viewer.kind === 'ticket' ? viewer.registrationId === registrationId : mayManage(viewer)
}

/** May register the people of a list: whoever asked for the visit, by account or by link, and the office. */
export function mayEnterGroups(viewer: Viewer): boolean {
  return mayManage(viewer) || isRequester(viewer)
}
