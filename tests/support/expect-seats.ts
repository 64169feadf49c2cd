import { expect } from 'vitest'
import { database } from '#lib/database/client.ts'

/** Law 2 of every visit, by counting heads: not by what the database says of itself. */
export async function expectSeats(): Promise<void> {
  const visits = await database().booking.findMany({ include: { registrations: true, seatCount: true } })
  for (const { id, seats, status, offerId, seatCount, registrations } of visits) {
    const count = (one: string) => registrations.filter((row) => row.status === one).length
    const [seated, waiting] = [count('seated'), count('waitlisted')]
    const at = `visit ${id}: ${seated} of ${seats}, ${waiting} wait`
    expect(seated, at).toBeLessThanOrEqual(seats)
    const open = offerId === null && ['tentative', 'confirmed'].includes(status)
    if (open && waiting > 0) expect(seated, at).toBe(seats)
    expect(seatCount, at).toMatchObject({ seats, seated, waiting, open })
    // Whoever came to a visit that was merged into another is on the list of that one.
    if (status === 'cancelled') expect(seatCount?.arrivals, at).toBeGreaterThanOrEqual(registrations.length)
    else expect(seatCount?.arrivals, at).toBe(registrations.length)
  }
}
