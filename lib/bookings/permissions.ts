import type { Viewer } from '#lib/accounts/viewer.ts'
import { allows, type BookingAbility, type BookingStatus, MOVABLE } from './booking.ts'

/** May plan visits: schedule, move, confirm, cancel. */
export function maySchedule(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && (viewer.role === 'admin' || viewer.role === 'scheduler')
}

/** May see bookings with their convoy and history. */
export function maySeeConvoys(viewer: Viewer): boolean {
  return viewer.kind === 'staff'
}

/** Whether a person may do something with a booking in a status: guards the command, and tells the page what to offer. */
export function may(viewer: Viewer, ability: BookingAbility, status: BookingStatus): boolean {
  if (!maySchedule(viewer)) return false
  return ability === 'move' ? MOVABLE.includes(status) : allows(ability, status)
}
