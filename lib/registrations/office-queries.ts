import type { Viewer } from '#lib/accounts/viewer.ts'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import type { Day } from '#lib/time/days.ts'
import { ELSEWHERE } from './elsewhere-queries.ts'
import { decryptNik } from './identity.ts'
import { maskedNik } from './nik.ts'
import { mayManage, maySeeCounts, maySeeNames } from './permissions.ts'
import { maskedPhone } from './person.ts'
import type { RegistrationChannel, RegistrationStatus } from './registration.ts'

interface VisitOfList {
  id: number
  status: BookingStatus
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  seatsMin: number
  seats: number
  seated: number
  waiting: number
  open: boolean
  begins: Date
}

interface Row {
  id: number
  name: string
  status: RegistrationStatus
  statusSince: Date
  acceptBy: Date | null
  phone: string
  nikCipher: Uint8Array | null
  channel: RegistrationChannel
  area: string | null
  elsewhere: boolean
  emptied: boolean
}

/** A visit's seats for staff; `people` is null for who may not know them. */
export async function findParticipants(viewer: Viewer, bookingId: number, now: Date) {
  if (!maySeeCounts(viewer)) return null
  const [visit] = await database().$queryRaw<VisitOfList[]>`
    SELECT b.id, b.status::text AS status, p.name AS program, s.name AS site, b.first_day::text AS "firstDay",
      b.last_day::text AS "lastDay", p.seats_min AS "seatsMin", c.seats, c.seated, c.waiting, c.open,
      (SELECT min(starts_at) FROM sessions WHERE booking_id = b.id) AS begins
    FROM bookings b
    JOIN seat_counts c ON c.booking_id = b.id
    JOIN programs p ON p.id = b.program_id
    JOIN sites s ON s.id = b.site_id
    WHERE b.id = ${bookingId} AND b.offer_id IS NULL`
  if (!visit) return null
  const { open, begins } = visit
  return {
    visit,
    people: maySeeNames(viewer) ? await findPeople(viewer, bookingId) : null,
    can: { register: mayManage(viewer) && open && now < begins },
  }
}

/** Whoever ever registered, in the order of arrival; phone and number masked, and for planners alone. */
async function findPeople(viewer: Viewer, bookingId: number) {
  const rows = await database().$queryRaw<Row[]>`
    SELECT r.id, r.name, r.status::text AS status, r.status_since AS "statusSince", r.accept_by AS "acceptBy",
      r.phone, r.nik_cipher AS "nikCipher", r.channel::text AS channel, a.name AS area,
      r.emptied_at IS NOT NULL AS emptied, EXISTS (${ELSEWHERE}) AS elsewhere
    FROM registrations r
    JOIN bookings mine ON mine.id = r.booking_id
    LEFT JOIN areas a ON a.code = r.area_code
    WHERE r.booking_id = ${bookingId} ORDER BY r.place`
  const full = mayManage(viewer)
  return rows.map(({ phone, nikCipher, area, elsewhere, ...row }) => ({
    ...row,
    phone: full && phone ? maskedPhone(phone) : null,
    nik: full && nikCipher ? maskedNik(decryptNik(env.dataKey, nikCipher)) : null,
    area: full ? area : null,
    elsewhere: full && elsewhere,
  }))
}

export type Participants = NonNullable<Awaited<ReturnType<typeof findParticipants>>>
export type Participant = NonNullable<Participants['people']>[number]
