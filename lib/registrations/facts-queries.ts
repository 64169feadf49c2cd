import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Database } from '#lib/database/client.ts'
import type { Day } from '#lib/time/days.ts'
import type { Eligibility } from './registration.ts'

/**
 * So many registrations a visit takes in a quarter of an hour: no crowd comes near it, and a robot fills no list without
 * end. Counted by the rows that are there, as a counter of its own would be one more lock that all wait for.
 */
export const MOST_RECENT = 600

/** What registering needs to know of a visit. */
export interface VisitFacts extends Eligibility {
  id: number
  status: BookingStatus
  audience: 'open' | 'closed'
  sequence: number
  open: boolean
  firstDay: Day
  lastDay: Day
  site: string
  demo: boolean
  begins: Date
  /** Registrations of the last quarter of an hour, of whoever. */
  recent: number
}

/** A visit and who may register for it; null for what is none. Reads without a lock. */
export async function findVisitFacts(db: Database, bookingId: number): Promise<VisitFacts | null> {
  const [visit] = await db.$queryRaw<VisitFacts[]>`
    SELECT b.id, b.status::text AS status, b.audience::text AS audience, b.sequence, c.open, b.demo,
      b.first_day::text AS "firstDay", b.last_day::text AS "lastDay", s.name AS site,
      (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) AS begins,
      (SELECT count(*)::int FROM registrations r WHERE r.booking_id = b.id AND r.place > c.arrivals - ${MOST_RECENT}
        AND r.created_at > now() - interval '15 minutes') AS recent,
      p.asks_nik::text AS "asksNik", p.min_age AS "minAge", p.max_age AS "maxAge",
      p.min_education::text AS "minEducation", coalesce(p.work_states::text[], '{}') AS "workStates",
      p.residents_only AS "residentsOnly"
    FROM bookings b
    JOIN seat_counts c ON c.booking_id = b.id
    JOIN programs p ON p.id = b.program_id
    JOIN sites s ON s.id = b.site_id
    WHERE b.id = ${bookingId} AND b.offer_id IS NULL`
  return visit ?? null
}
