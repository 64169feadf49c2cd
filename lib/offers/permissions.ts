import type { Viewer } from '#lib/accounts/viewer.ts'
import { maySchedule } from '#lib/bookings/permissions.ts'
import { isRequester } from '#lib/requests/permissions.ts'

/** May hold dates for a request and let them go. */
export function mayOffer(viewer: Viewer): boolean {
  return maySchedule(viewer)
}

/** May take or turn down what is offered to a request. */
export function mayAnswer(viewer: Viewer, request?: { id: number; organizationId: number }): boolean {
  return isRequester(viewer, request)
}
