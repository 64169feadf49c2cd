import type { Viewer } from '#lib/accounts/viewer.ts'
import { allows, type BookingAbility, type BookingStatus } from './booking.ts'

/** May plan visits: schedule, move, confirm, cancel. */
export function maySchedule(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** May see bookings with their convoy and history. */
export function maySeeConvoys(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** Whether a person may do something with a booking in a status: tells the page what to offer. */
export function may(viewer: Viewer, ability: BookingAbility, status: BookingStatus): boolean {
  return maySchedule(viewer) && allows(ability, status)
}
