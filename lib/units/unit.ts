import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Holder, Offered } from '#lib/claims/claim.ts'

export type UnitState = 'active' | 'repair' | 'retired'

export type FundingSource = 'apbd' | 'csr'

/** What holds a unit for a while: a visit, with how it is drawn, or a time out of service. */
export interface Stay {
  holder: Holder
  visit: {
    id: number
    status: BookingStatus
    offered: Offered | null
    trainingType: { shortName: string; icon: string; hue: string }
  } | null
}
