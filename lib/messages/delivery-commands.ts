import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import type { Outcome, Parcel, Sender } from './delivery.ts'
import { bodyWithLink, oneClickUrlOf } from './link-steps.ts'
import { type Channel, MOST_ATTEMPTS, minutesUntilTry } from './message.ts'

const MINUTE_MS = 60_000

/** Who sends a message has so long for it; then it is taken for dead, and another may send it again. */
export const LEASE_MS = 5 * MINUTE_MS

export interface Delivery {
  clock: () => Date
  /** By channel; messages of others wait. */
  senders: Partial<Record<Channel, Sender>>
  /** So many messages go out at the same time. */
  lanes?: number
}

interface Taken extends Omit<Parcel, 'oneClickUrl'> {
  link: string | null
  attempts: number
  leasedUntil: Date
}

/**
 * Sends what is owed and due, until nothing is or nobody answers; answers how many were sent. To each receiver one after
 * the other, in the order they were owed: a later one waits while an earlier one is tried again. Any number of processes
 * may do so at once. Each is sent at least once; after a crash perhaps twice, with the same Message-ID.
 */
export async function deliverMessages({ clock, senders, lanes = 3 }: Delivery): Promise<number> {
  let sent = 0
  await Promise.all(
    Object.entries(senders).map(async ([channel, send]) => {
      let reachable = true
      const lane = async () => {
        while (reachable) {
          const taken = await takeNext(channel as Channel, clock())
          if (!taken) return
          const outcome = await send({
            ...taken,
            body: bodyWithLink(taken),
            oneClickUrl: oneClickUrlOf(taken.link),
          })
          await settle(taken, outcome, clock())
          if (outcome.kind === 'sent') sent++
          if (outcome.kind === 'unreachable') reachable = false
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
    }),
  )
  return sent
}

/** Takes the next due message that is the first of its receiver; nobody else sends it until the lease is over. */
async function takeNext(channel: Channel, now: Date): Promise<Taken | null> {
  const lease = new Date(now.getTime() + LEASE_MS)
  // Demo data goes by no gateway: staff send it by hand, or nobody does.
  const ours = channel === 'mail' ? Prisma.empty : Prisma.sql`AND NOT m.demo`
  const [taken] = await database().$queryRaw<Taken[]>`
    UPDATE messages SET leased_until = ${lease}, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM messages m
      WHERE status = 'owed' AND channel = ${channel}::message_channel AND next_try_at <= ${now}
        AND (leased_until IS NULL OR leased_until <= ${now}) ${ours}
        AND NOT EXISTS (
          SELECT FROM messages e WHERE e.status = 'owed' AND e.channel = m.channel AND e.receiver = m.receiver
            AND e.id < m.id
        )
      ORDER BY next_try_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
    )
    RETURNING id, message_id AS "messageId", channel::text AS channel, receiver, receiver_name AS "receiverName",
      subject, body, link, demo, attempts, leased_until AS "leasedUntil"`
  return taken ?? null
}

/** Writes what became of a try, unless its lease was over and another has taken the message since. */
async function settle({ id, attempts, leasedUntil }: Taken, outcome: Outcome, now: Date): Promise<void> {
  await database().message.updateMany({
    where: { id, status: 'owed', leasedUntil },
    data: { leasedUntil: null, ...resultOf(outcome, attempts, now) },
  })
}

function resultOf(outcome: Outcome, attempts: number, now: Date) {
  if (outcome.kind === 'sent')
    return { status: 'sent' as const, way: outcome.way, endedAt: now, lastError: null }
  const lastError = outcome.why
  // What no message could help does not count against this one.
  if (outcome.kind === 'unreachable')
    return { attempts: attempts - 1, nextTryAt: new Date(now.getTime() + MINUTE_MS), lastError }
  if (outcome.kind === 'refused' || attempts >= MOST_ATTEMPTS)
    return { status: 'failed' as const, endedAt: now, lastError }
  return { nextTryAt: new Date(now.getTime() + minutesUntilTry(attempts) * MINUTE_MS), lastError }
}
