import type { Viewer } from '#lib/accounts/viewer.ts'

/** May see every organization. */
export function maySeeOrganizations(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** May verify organizations, refuse them, and say that two are one. */
export function mayJudge(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** Speaks for an organization: changes its facts, members and places. */
export function speaksFor(viewer: Viewer, organizationId: number): boolean {
  return viewer.kind === 'organization' && viewer.organizationIds.includes(organizationId)
}
