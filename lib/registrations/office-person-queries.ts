// biome-ignore lint/style/noRestrictedImports: it works a token out and changes nothing
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { findMessagesOf } from '#lib/messages/queries.ts'
import type { Day } from '#lib/time/days.ts'
import { ELSEWHERE } from './elsewhere-queries.ts'
import { decryptNik } from './identity.ts'
import { maskedNik } from './nik.ts'
import { mayManage } from './permissions.ts'
import {
  type Education,
  isLive,
  type RegistrationChannel,
  type RegistrationStatus,
  type WorkState,
} from './registration.ts'

interface Row {
  id: number
  bookingId: number
  place: number
  status: RegistrationStatus
  statusSince: Date
  acceptBy: Date | null
  name: string
  phone: string
  email: string | null
  nikCipher: Uint8Array | null
  areaCode: string | null
  area: string | null
  kecamatan: string | null
  birthYear: number | null
  education: Education
  workState: WorkState
  channel: RegistrationChannel
  createdAt: Date
  emptied: boolean
  nonce: string
  demo: boolean
  program: string
  site: string
  firstDay: Day
  lastDay: Day
  visitStatus: BookingStatus
  open: boolean
  /** Place in line, from 1; null for who does not wait. */
  inLine: number | null
}

interface Elsewhere {
  id: number
  firstDay: Day
  lastDay: Day
  program: string
  site: string
  byNik: boolean
}

/** Somebody on the list of a visit, with what was done and told, for planners; null for all others. */
export async function findParticipant(viewer: Viewer, id: number) {
  if (!mayManage(viewer)) return null
  const db = database()
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.id, r.booking_id AS "bookingId", r.place, r.status::text AS status, r.status_since AS "statusSince",
      r.accept_by AS "acceptBy", r.name, r.phone, r.email, r.nik_cipher AS "nikCipher", r.area_code AS "areaCode",
      a.name AS area, k.name AS kecamatan, r.birth_year AS "birthYear", r.education::text AS education,
      r.work_state::text AS "workState", r.channel::text AS channel, r.created_at AS "createdAt",
      r.emptied_at IS NOT NULL AS emptied, r.nonce, r.demo, p.name AS program, s.name AS site,
      b.first_day::text AS "firstDay", b.last_day::text AS "lastDay", b.status::text AS "visitStatus", c.open,
      CASE r.status WHEN 'waitlisted' THEN (SELECT count(*)::int FROM registrations before
        WHERE before.booking_id = r.booking_id AND before.status = 'waitlisted' AND before.place <= r.place)
      END AS "inLine"
    FROM registrations r
    JOIN bookings b ON b.id = r.booking_id
    JOIN seat_counts c ON c.booking_id = b.id
    JOIN programs p ON p.id = b.program_id
    JOIN sites s ON s.id = b.site_id
    LEFT JOIN areas a ON a.code = r.area_code
    LEFT JOIN areas k ON k.code = a.parent_code
    WHERE r.id = ${id}`
  if (!row) return null
  const { nikCipher, nonce, ...person } = row
  const [elsewhere, history, messages] = await Promise.all([
    db.$queryRaw<Elsewhere[]>`
      SELECT found.* FROM registrations r JOIN bookings mine ON mine.id = r.booking_id,
        LATERAL (${ELSEWHERE}) found WHERE r.id = ${id} ORDER BY found."firstDay", found.id`,
    db.historyEntry.findMany({ where: { registrationId: id }, orderBy: { id: 'asc' } }),
    findMessagesOf(viewer, id),
  ])
  const live = isLive(row.status)
  return {
    ...person,
    ticketPath: `/tiket/${tokenOf('ticket', nonce)}`,
    nik: nikCipher && maskedNik(decryptNik(env.dataKey, nikCipher)),
    /** By which a form knows whether somebody else changed anything meanwhile. */
    seen: String(history.at(-1)?.id ?? ''),
    elsewhere,
    messages: messages?.rows ?? [],
    history: history.map(({ id: entryId, actorName, at, accountId, action, reason, details }) => ({
      ...{ id: String(entryId), at, accountId, action, reason, details },
      actor: actorName,
    })),
    can: {
      change: live && row.open,
      withdraw: live && (row.open || row.visitStatus === 'running'),
    },
  }
}

export type ParticipantInFull = NonNullable<Awaited<ReturnType<typeof findParticipant>>>
