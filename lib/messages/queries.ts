import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { env } from '#lib/env.ts'
import { parseTicket } from '#lib/requests/ticket.ts'
// biome-ignore lint/style/noRestrictedImports: it works an address out and changes nothing
import { bodyWithLink } from './link-steps.ts'
import { type Channel, LINK_MARK, type MessageStatus, type MessageWay, whatsappHref } from './message.ts'
import { mayReadMessage, mayTendMessages } from './permissions.ts'
import { MESSAGE_VIEWS, type MessageView } from './schema.ts'
import { TEMPLATES, type TemplateName } from './template.ts'

const PAGE_SIZE = 50

/** Prepared for staff to send by hand, where no gateway takes it. */
const BY_HAND = Prisma.sql`m.status = 'owed' AND m.channel = 'whatsapp'`

const VIEWS: Record<MessageView, Prisma.Sql> = {
  whatsapp: BY_HAND,
  menunggu: Prisma.sql`m.status = 'owed' AND m.channel = 'mail'`,
  gagal: Prisma.sql`m.status = 'failed'`,
  terkirim: Prisma.sql`m.status = 'sent'`,
  batal: Prisma.sql`m.status = 'cancelled'`,
}

interface Row {
  id: bigint
  messageId: string
  channel: Channel
  receiver: string
  receiverName: string
  template: string
  subject: string
  body: string
  link: string | null
  requestId: number | null
  demo: boolean
  createdAt: Date
  status: MessageStatus
  attempts: number
  nextTryAt: Date
  endedAt: Date | null
  way: MessageWay | null
  lastError: string | null
  emptiedAt: Date | null
}

const COLUMNS = Prisma.sql`
  m.id, m.message_id AS "messageId", m.channel::text AS channel, m.receiver, m.receiver_name AS "receiverName",
  m.template, m.subject, m.body, m.link, m.visit_request_id AS "requestId", m.demo, m.created_at AS "createdAt",
  m.status::text AS status, m.attempts, m.next_try_at AS "nextTryAt", m.ended_at AS "endedAt", m.way::text AS way,
  m.last_error AS "lastError", m.emptied_at AS "emptiedAt"`

/** How many messages each view holds; null for who may not see them. */
export async function countMessages(viewer: Viewer): Promise<Record<MessageView, number> | null> {
  if (!mayTendMessages(viewer)) return null
  const rows = await database().$queryRaw<{ status: MessageStatus; channel: Channel; count: number }[]>`
    SELECT status::text AS status, channel::text AS channel, count(*)::int AS count FROM messages GROUP BY 1, 2`
  const sum = (status: MessageStatus, channel?: Channel) =>
    rows
      .filter((row) => row.status === status && (channel ?? row.channel) === row.channel)
      .reduce((all, { count }) => all + count, 0)
  return {
    whatsapp: sum('owed', 'whatsapp'),
    menunggu: sum('owed', 'mail'),
    gagal: sum('failed'),
    terkirim: sum('sent'),
    batal: sum('cancelled'),
  }
}

/** How many messages failed and can be sent again; null for who may not see them. */
export async function countFailedMessages(viewer: Viewer): Promise<{ failed: number } | null> {
  if (!mayTendMessages(viewer)) return null
  return { failed: await database().message.count({ where: { status: 'failed', emptiedAt: null } }) }
}

interface Asked {
  view: MessageView | null
  /** Part of a name, an address, a number or a subject, or the number of a request. */
  search: string
  page: number
}

const idIn = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

/** A page of messages, newest first; those prepared for WhatsApp oldest first. Null for who may not see them. */
export async function findMessages(viewer: Viewer, { view, search, page }: Asked) {
  if (!mayTendMessages(viewer)) return null
  const words = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const request = parseTicket(search) ?? idIn(search)
  // Numbers are kept as 62…, and typed as people know them.
  const phone = /^0[\d\s-]{3,}$/.test(search) ? `62${search.slice(1).replace(/\D/g, '')}%` : words
  const conditions = [
    Prisma.sql`TRUE`,
    ...(view ? [VIEWS[view]] : []),
    ...(search
      ? [
          Prisma.sql`(m.receiver ILIKE ${words} OR m.receiver LIKE ${phone} OR m.receiver_name ILIKE ${words} OR m.subject ILIKE ${words}
            OR m.visit_request_id = ${request})`,
        ]
      : []),
  ]
  const where = Prisma.join(conditions, ' AND ')
  const order = view === 'whatsapp' ? Prisma.sql`m.id ASC` : Prisma.sql`m.id DESC`
  const [rows, [{ count }]] = await Promise.all([
    database().$queryRaw<Row[]>`
      SELECT ${COLUMNS} FROM messages m WHERE ${where} ORDER BY ${order}
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    database().$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM messages m WHERE ${where}`,
  ])
  return { rows: rows.map((row) => present(viewer, row)), count, pages: Math.ceil(count / PAGE_SIZE) }
}

/** What somebody with a seat was told, newest first; null for who may not see it. */
export async function findMessagesOf(viewer: Viewer, registrationId: number) {
  if (!mayTendMessages(viewer)) return null
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM messages m WHERE m.registration_id = ${registrationId} ORDER BY m.id DESC LIMIT ${PAGE_SIZE}`
  return { rows: rows.map((row) => present(viewer, row)) }
}

/** A message in full; null where there is none, or the viewer may not see it. */
export async function findMessage(viewer: Viewer, id: number) {
  if (!mayTendMessages(viewer)) return null
  const [row] = await database().$queryRaw<Row[]>`SELECT ${COLUMNS} FROM messages m WHERE m.id = ${id}`
  return row ? present(viewer, row) : null
}

export type PresentedMessage = ReturnType<typeof present>

function present(viewer: Viewer, { id, body, link, ...row }: Row) {
  const { channel, receiver, status, template } = row
  const readable = mayReadMessage(viewer, channel)
  // A link that opens an account is shown only where there is no other way to get it.
  const linked = channel === 'whatsapp' || env.smtpUrl === null || row.demo
  const text = linked ? bodyWithLink({ body, link }) : body.replaceAll(LINK_MARK, '[tautan rahasia]')
  const byHand = channel === 'whatsapp' && status === 'owed'
  return {
    ...row,
    id: Number(id),
    title: Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template as TemplateName].title : template,
    /** Null for who may not read it. */
    text: readable ? text : null,
    whatsappHref: byHand && readable ? whatsappHref(receiver, bodyWithLink({ body, link })) : null,
    can: { resend: mayTendMessages(viewer) && maySendAgain(row), markSent: byHand && readable },
  }
}

/** Failed for good, or put off after a try that failed. */
const maySendAgain = ({ status, lastError, emptiedAt }: Pick<Row, 'status' | 'lastError' | 'emptiedAt'>) =>
  emptiedAt === null && (status === 'failed' || (status === 'owed' && lastError !== null))

export const isMessageView = (text: string): text is MessageView =>
  (MESSAGE_VIEWS as readonly string[]).includes(text)
