import type { Viewer } from '#lib/accounts/viewer.ts'
import { isRequester, mayDecide } from '#lib/requests/permissions.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { OPEN_TO_LISTS } from './candidate.ts'

/** Whether a person may read and replace lists of participants at all; with a request, that of this one. */
export function mayList(viewer: Viewer, request?: { id: number; organizationId: number }): boolean {
  return mayDecide(viewer) || isRequester(viewer, request)
}

/** Whether the list of a request in this status can still be replaced. */
export function isOpenToLists(status: RequestStatus): boolean {
  return OPEN_TO_LISTS.includes(status)
}
