import type { Viewer } from '#lib/accounts/viewer.ts'
import { mayDecide } from '#lib/requests/permissions.ts'

/** May issue letters: who decides also answers. */
export function mayIssue(viewer: Viewer): boolean {
  return mayDecide(viewer)
}
