import { newSecret } from '#lib/accounts/secret-steps.ts'
import type { Database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { isDay } from '#lib/time/days.ts'
import { dateRange, longDate, moment } from '#lib/time/words.ts'
import { secretPath } from './link.ts'
import { mailAddress, type Receiver } from './message.ts'
import { owe } from './owe-steps.ts'
import type { Values } from './placeholder.ts'
import { tellSeat, tellSeats } from './seat-notice-steps.ts'
import { noticeOf } from './template.ts'

interface Entry {
  at: Date
  action: string
  reason: string | null
  details: Record<string, unknown>
  bookingId: number | null
  requestId: number
  organizationId: number
  organization: string
  program: string
  site: string
  contactName: string
  contactEmail: string | null
  contactPhone: string
  demo: boolean
  firstDay: string | null
  lastDay: string | null
}

interface About {
  action: string
  reason: string | null
  details: Record<string, unknown>
  registrationId: number | null
  bookingId: number | null
}

/** Owes the messages of one entry of the history to whoever it concerns; nothing where there is nothing to tell. */
export async function tellOf(tx: Database, historyId: bigint, now: Date): Promise<void> {
  const [about] = await tx.$queryRaw<About[]>`
    SELECT action, reason, details, registration_id AS "registrationId", booking_id AS "bookingId"
    FROM history WHERE id = ${historyId}`
  if (!about) return
  const { registrationId, bookingId } = about
  const deed = { ...about, historyId }
  if (registrationId !== null) return tellSeat(tx, registrationId, deed, now)
  if (bookingId !== null) await tellSeats(tx, bookingId, deed, now)
  await tellRequester(tx, historyId, now)
}

/** Owes the messages of one entry to whoever asked for the visit. */
async function tellRequester(tx: Database, historyId: bigint, now: Date): Promise<void> {
  const [entry] = await tx.$queryRaw<Entry[]>`
    SELECT h.at, h.action, h.reason, h.details, h.booking_id AS "bookingId",
      r.id AS "requestId", r.organization_id AS "organizationId",
      o.name AS organization, p.name AS program, s.name AS site, r.contact_name AS "contactName",
      r.contact_email AS "contactEmail", r.contact_phone AS "contactPhone", r.demo,
      b.first_day::text AS "firstDay", b.last_day::text AS "lastDay"
    FROM history h
    JOIN visit_requests r ON r.id = h.visit_request_id
    JOIN organizations o ON o.id = r.organization_id
    LEFT JOIN bookings b ON b.id = h.booking_id
    JOIN programs p ON p.id = coalesce(b.program_id, r.program_id)
    JOIN sites s ON s.id = coalesce(b.site_id, r.site_id)
    WHERE h.id = ${historyId}`
  if (entry) await oweAnnouncement(tx, entry)
  const template = entry && noticeOf(entry.action)
  if (!entry || !template) return
  const { requestId, demo } = entry
  const message = { template, values: valuesOf(entry), visitRequestId: requestId, historyId, demo }
  const members = await findMembers(tx, entry)
  const secret = await secretLinkOf(tx, requestId, now)
  await dropPrepared(tx, entry, now)
  for (const to of contactsOf(entry)) await owe(tx, { ...message, to, link: secret }, now)
  // A signed-in member needs no secret, and a mail that is passed on gives none away.
  for (const to of members) await owe(tx, { ...message, to, link: `/pemohon/permohonan/${requestId}` }, now)
  const signing = {
    ...message,
    template: 'countersignRequest',
    link: `/pemohon/tanda-tangan/${requestId}`,
  } as const
  for (const to of await findSigners(tx, entry)) await owe(tx, { ...signing, to }, now)
}

/** With these a visit becomes public: its followers are told (lib/subscriptions). A move tells nobody anew. */
const MAKE_PUBLIC = ['schedule', 'accept']

async function oweAnnouncement(tx: Database, { action, bookingId }: Entry): Promise<void> {
  if (bookingId === null || !MAKE_PUBLIC.includes(action)) return
  await tx.owedAnnouncement.createMany({ data: { bookingId }, skipDuplicates: true })
}

/** Those who speak for the desa that an RT or RW needs the signature of, where it was just asked for. */
async function findSigners(tx: Database, { action, requestId }: Entry): Promise<Receiver[]> {
  if (action !== 'submit' && action !== 'resubmit') return []
  const accounts = await tx.$queryRaw<{ email: string; name: string }[]>`
    SELECT DISTINCT a.email, a.name FROM countersignatures c
    JOIN organizations o ON o.kind = 'desa' AND o.area_code = c.area_code
      AND o.verified_at IS NOT NULL AND o.archived_at IS NULL
    JOIN memberships m ON m.organization_id = o.id
    JOIN accounts a ON a.id = m.account_id AND a.email_verified
    WHERE c.visit_request_id = ${requestId} AND c.status = 'asked' ORDER BY a.email`
  return accounts.map(({ email, name }) => ({ channel: 'mail', address: email, name }))
}

/** Of what is prepared to be sent by hand only the newest is worth anybody's time. */
async function dropPrepared(tx: Database, { requestId, demo }: Entry, now: Date): Promise<void> {
  if (env.whatsappWebhook && !demo) return
  await tx.message.updateMany({
    where: { visitRequestId: requestId, channel: 'whatsapp', status: 'owed' },
    data: { status: 'cancelled', endedAt: now },
  })
}

function contactsOf({ contactName: name, contactEmail, contactPhone }: Entry): Receiver[] {
  const phone: Receiver = { channel: 'whatsapp', address: contactPhone, name }
  return contactEmail ? [{ channel: 'mail', address: contactEmail, name }, phone] : [phone]
}

/** Members of the organization whose address is known to be theirs, but for the contact person. */
async function findMembers(tx: Database, { organizationId, contactEmail }: Entry): Promise<Receiver[]> {
  const accounts = await tx.account.findMany({
    where: { memberships: { some: { organizationId } }, emailVerified: true },
    select: { email: true, name: true },
    orderBy: { email: 'asc' },
  })
  const told = mailAddress(contactEmail)
  return accounts
    .filter(({ email }) => mailAddress(email) !== told)
    .map(({ email, name }) => ({ channel: 'mail', address: email, name }))
}

/** The request's secret link; made here for one that came without. */
async function secretLinkOf(tx: Database, visitRequestId: number, now: Date): Promise<string> {
  const link = await tx.requestLink.findFirst({
    where: { visitRequestId, revokedAt: null },
    select: { nonce: true },
    orderBy: { id: 'desc' },
  })
  if (link) return secretPath('/permohonan', 'request', link.nonce)
  const secret = newSecret('request')
  await tx.requestLink.create({ data: { ...secret, visitRequestId, createdAt: now }, select: { id: true } })
  return secretPath('/permohonan', 'request', secret.nonce)
}

/** Reasons of these are the office's own notes on how ready a place is. */
const WITH_NOTE = ['schedule', 'confirm']

function valuesOf({ action, reason, details, requestId, ...entry }: Entry): Values {
  return {
    pemohon: entry.organization,
    program: entry.program,
    lokasi: entry.site,
    tiket: ticketOf(requestId),
    tanggal: daysIn(details) || daysIn(entry),
    alasan: (!WITH_NOTE.includes(action) && reason) || '',
    batas: instantIn(details.deadline),
  }
}

/** The days of a visit or a survey; of an offer all that are offered, a line each. */
function daysIn({ firstDay, lastDay, surveyDay, dates }: { [name: string]: unknown }): string {
  if (Array.isArray(dates)) return dates.map((one) => daysIn(one ?? {})).join('\n')
  if (isDayText(surveyDay)) return longDate(surveyDay)
  return isDayText(firstDay) && isDayText(lastDay) ? dateRange(firstDay, lastDay) : ''
}

const isDayText = (value: unknown): value is string => typeof value === 'string' && isDay(value)

function instantIn(value: unknown): string {
  const instant = typeof value === 'string' ? new Date(value) : null
  return instant && !Number.isNaN(instant.getTime()) ? moment(instant) : ''
}
