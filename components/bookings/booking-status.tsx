import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'

/** What a visit's status is called; `tentative` is hatched wherever it is drawn. */
export const BOOKING_STATUS: Record<BookingStatus, { word: string; tone: BadgeTone }> = {
  tentative: { word: 'Tentatif', tone: 'hatched' },
  confirmed: { word: 'Pasti', tone: 'teal' },
  running: { word: 'Berlangsung', tone: 'success' },
  completed: { word: 'Selesai', tone: 'plain' },
  interrupted: { word: 'Terhenti', tone: 'danger' },
  cancelled: { word: 'Dibatalkan', tone: 'danger' },
}

export function BookingStatusBadge({ status }: { status: BookingStatus }) {
  const { word, tone } = BOOKING_STATUS[status]
  return <Badge tone={tone}>{word}</Badge>
}
