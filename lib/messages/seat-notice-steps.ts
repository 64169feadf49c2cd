import type { Database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { env } from '#lib/env.ts'
import { dateRange, hours, moment } from '#lib/time/words.ts'
import { secretPath } from './link.ts'
import type { Receiver } from './message.ts'
import { owe } from './owe-steps.ts'
import type { Values } from './placeholder.ts'
import { SEAT_TEXTS } from './standard-seat-texts.ts'
import type { SeatTemplateName } from './template.ts'

interface Seat {
  id: number
  name: string
  phone: string
  email: string | null
  nonce: string
  demo: boolean
  program: string
  site: string
  firstDay: string
  lastDay: string
  startMinute: number
  endMinute: number
}

/** Hours are those of the first day: of the others the ticket tells. */
const SEATS = Prisma.sql`
  SELECT r.id, r.name, r.phone, r.email, r.nonce, r.demo, p.name AS program, s.name AS site,
    b.first_day::text AS "firstDay", b.last_day::text AS "lastDay",
    (extract(epoch FROM (d.starts_at AT TIME ZONE 'Asia/Jakarta')::time) / 60)::int AS "startMinute",
    (extract(epoch FROM (d.ends_at AT TIME ZONE 'Asia/Jakarta')::time) / 60)::int AS "endMinute"
  FROM registrations r
  JOIN bookings b ON b.id = r.booking_id
  JOIN programs p ON p.id = b.program_id
  JOIN sites s ON s.id = b.site_id
  JOIN sessions d ON d.booking_id = b.id AND d.day = b.first_day
  WHERE r.emptied_at IS NULL`

interface Deed {
  historyId: bigint
  action: string
  reason: string | null
  details: Record<string, unknown>
}

const isSeatText = (action: string): action is SeatTemplateName => Object.hasOwn(SEAT_TEXTS, action)

/** Owes the message of an entry about one registration to whoever it is about. */
export async function tellSeat(
  tx: Database,
  registrationId: number,
  { historyId, action, reason, details }: Deed,
  now: Date,
): Promise<void> {
  if (!isSeatText(action)) return
  const [seat] = await tx.$queryRaw<Seat[]>`${SEATS} AND r.id = ${registrationId}`
  if (!seat) return
  const { deadline } = details
  const until =
    typeof deadline === 'string' ? `Terima kursinya paling lambat ${moment(new Date(deadline))}.` : ''
  await oweSeat(tx, seat, action, { alasan: reason ?? '', batas: until }, now, historyId)
}

/** Owes somebody a text about what is about to come, in the transaction that sees to its being owed once. */
export async function remindSeat(
  tx: Database,
  registrationId: number,
  template: 'remindWeek' | 'remindDay' | 'remindMorning',
  now: Date,
): Promise<void> {
  const [seat] = await tx.$queryRaw<Seat[]>`${SEATS} AND r.id = ${registrationId}`
  if (seat) await oweSeat(tx, seat, template, {}, now)
}

/** What everybody on the list is told when something happens to their visit. */
const OF_VISIT: Record<string, SeatTemplateName> = {
  move: 'seatMoved',
  undo: 'seatMoved',
  cancel: 'seatCancelled',
  interrupt: 'seatInterrupted',
}

/** Owes everybody who has a seat or waits for one word of what happened to their visit. */
export async function tellSeats(
  tx: Database,
  bookingId: number,
  { historyId, action, reason }: Deed,
  now: Date,
): Promise<void> {
  const template = Object.hasOwn(OF_VISIT, action) ? OF_VISIT[action] : undefined
  if (!template) return
  const seats = await tx.$queryRaw<Seat[]>`
    ${SEATS} AND r.booking_id = ${bookingId} AND r.status IN ('seated', 'waitlisted') ORDER BY r.place`
  for (const seat of seats) await oweSeat(tx, seat, template, { alasan: reason ?? '' }, now, historyId)
}

/** Their link leads straight to the one button that frees the seat. */
const REMINDERS: SeatTemplateName[] = ['remindWeek', 'remindDay', 'remindMorning']

/** Owes one of the texts about a seat to its holder, by mail where there is an address and by WhatsApp. */
async function oweSeat(
  tx: Database,
  seat: Seat,
  template: SeatTemplateName,
  more: Values,
  now: Date,
  historyId?: bigint,
): Promise<void> {
  const { id: registrationId, name, demo } = seat
  await dropPrepared(tx, seat, now)
  const values = {
    program: seat.program,
    lokasi: seat.site,
    tanggal: dateRange(seat.firstDay, seat.lastDay),
    jam: hours(seat.startMinute, seat.endMinute),
    ...more,
  }
  const ticket = secretPath('/tiket', 'ticket', seat.nonce)
  const link = REMINDERS.includes(template) ? `${ticket}/batal` : ticket
  const receivers: Receiver[] = [
    ...(seat.email ? [{ channel: 'mail' as const, address: seat.email, name }] : []),
    ...(seat.phone ? [{ channel: 'whatsapp' as const, address: seat.phone, name }] : []),
  ]
  for (const to of receivers)
    await owe(tx, { template, to, values, link, registrationId, demo, ...(historyId && { historyId }) }, now)
}

/** Of what is prepared to be sent by hand only the newest is worth anybody's time. */
async function dropPrepared(tx: Database, { id, demo }: Seat, now: Date): Promise<void> {
  if (env.whatsappWebhook && !demo) return
  await tx.message.updateMany({
    where: { registrationId: id, channel: 'whatsapp', status: 'owed' },
    data: { status: 'cancelled', endedAt: now },
  })
}
