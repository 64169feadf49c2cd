import type { Viewer } from '#lib/accounts/viewer.ts'
import { isRequester, mayDecide } from '#lib/requests/permissions.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { OPEN_TO_REQUESTER, OPEN_TO_STAFF } from './attachment.ts'

/** Whether a person may add and remove papers at all; with a request, those of this one. */
export function mayFile(viewer: Viewer, request?: { id: number; organizationId: number }): boolean {
  return mayDecide(viewer) || isRequester(viewer, request)
}

/** Whether papers of a request in this status can be added and removed by a person who may file some. */
export function isOpenTo(viewer: Viewer, status: RequestStatus): boolean {
  return (viewer.kind === 'staff' ? OPEN_TO_STAFF : OPEN_TO_REQUESTER).includes(status)
}
