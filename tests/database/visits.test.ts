import { expect, test } from 'vitest'
import { findBooking } from '#lib/bookings/queries.ts'
import { inDays } from '#tests/support/clock.ts'
import { createFleet } from '#tests/support/fleet.ts'
import { scheduledVisit } from '#tests/support/visits.ts'

test('a visit goes from wish to calendar', async () => {
  const fleet = await createFleet()
  const { bookingId, staff } = await scheduledVisit(fleet, { firstDay: inDays(7) })
  const booking = await findBooking(staff, bookingId)
  expect(booking).toMatchObject({ status: 'tentative', firstDay: '2026-08-10', sequence: 0 })
  expect(booking?.sessions).toHaveLength(8)
})
