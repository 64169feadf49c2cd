import type { z } from 'zod'
import type { tokenForm } from '#lib/accounts/schema.ts'
import { hashOfToken, newSecret } from '#lib/accounts/secret-steps.ts'
import { countMail } from '#lib/accounts/throttle-steps.ts'
import { type Database, database } from '#lib/database/client.ts'
import { STOP_PATH, secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { moment } from '#lib/time/words.ts'
import type { SubscribeInput } from './schema.ts'
import { DAYS_TO_CONFIRM, MOST_UNCONFIRMED, wantedWords } from './subscription.ts'

const DAY_MS = 86_400_000

export type SubscribeRefusal =
  | { kind: 'tooManyTries'; seconds: number }
  | { kind: 'unknownPlace' }
  | { kind: 'unknownType' }

/**
 * Asks an address whether it wants to be told. The answer is the same whether it is known, and whether it was asked
 * enough: nobody learns from it who follows what.
 */
export async function subscribe(
  { email, kecamatan, neighbours, types }: SubscribeInput,
  now: Date,
  address: string,
): Promise<Result<null, SubscribeRefusal>> {
  const seconds = await countMail('mailFrom', address)
  if (seconds !== null) return refuse({ kind: 'tooManyTries', seconds })
  // Counted before the transaction: whoever waits for the lock of an address must hold no connection that this needs.
  const enough = (await countMail('mailTo', email)) !== null
  return database().$transaction(async (tx): Promise<Result<null, SubscribeRefusal>> => {
    const area = await tx.area.findUnique({
      where: { code: kecamatan, kind: 'kecamatan' },
      select: { name: true },
    })
    if (!area) return refuse({ kind: 'unknownPlace' })
    const chosen = await tx.trainingType.findMany({
      where: { slug: { in: types }, archivedAt: null },
      select: { id: true, name: true },
      orderBy: { position: 'asc' },
    })
    if (chosen.length !== new Set(types).size) return refuse({ kind: 'unknownType' })
    await lockAddress(tx, email)
    const asked = await tx.subscription.count({ where: { email, confirmedAt: null } })
    if (enough || asked >= MOST_UNCONFIRMED) return done(null)
    const { nonce, tokenHash: confirmHash } = newSecret('follow')
    const { tokenHash: stopHash } = newSecret('stop', nonce)
    await tx.subscription.create({
      data: {
        ...{ email, kecamatanCode: kecamatan, neighbours, nonce, confirmHash, stopHash, createdAt: now },
        types: { create: chosen.map(({ id }) => ({ trainingTypeId: id })) },
      },
      select: { id: true },
    })
    const message = {
      template: 'confirmSubscription' as const,
      to: { channel: 'mail' as const, address: email, name: '' },
      values: {
        pilihan: wantedWords({ kecamatan: area.name, neighbours, types: chosen.map(({ name }) => name) }),
        batas: moment(new Date(now.getTime() + DAYS_TO_CONFIRM * DAY_MS)),
      },
      link: secretPath('/kabari-saya/ya', 'follow', nonce),
    }
    await oweMessage(tx, message, now)
    return done(null)
  })
}

type Token = z.output<typeof tokenForm>
type Answered = Result<{ token: string }, { kind: 'unknown' }>

/** The address says yes. It takes the place of what the same address wanted to be told of the same place before. */
export async function confirmSubscription({ token }: Token, now: Date): Promise<Answered> {
  const confirmHash = hashOfToken(token)
  if (!confirmHash) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Answered> => {
    const found = await tx.subscription.findUnique({ where: { confirmHash }, select: { email: true } })
    if (!found?.email) return refuse({ kind: 'unknown' })
    await lockAddress(tx, found.email)
    const one = await tx.subscription.findUnique({ where: { confirmHash } })
    if (!one?.email) return refuse({ kind: 'unknown' })
    if (one.confirmedAt) return done({ token })
    if (now.getTime() > one.createdAt.getTime() + DAYS_TO_CONFIRM * DAY_MS) return refuse({ kind: 'unknown' })
    const before = await tx.subscription.findFirst({
      where: {
        ...{ email: one.email, kecamatanCode: one.kecamatanCode },
        ...{ confirmedAt: { not: null }, stoppedAt: null },
      },
      select: { id: true },
    })
    if (before) {
      const replaced = { replacedById: one.id }
      await tx.subscription.updateMany({ where: { replacedById: before.id }, data: replaced })
      await tx.subscription.update({
        where: { id: before.id },
        data: { ...replaced, stoppedAt: now, email: null },
        select: { id: true },
      })
    }
    await tx.subscription.update({ where: { id: one.id }, data: { confirmedAt: now }, select: { id: true } })
    return done({ token })
  })
}

/** Tells the address nothing more, at once: what is still on its way to it is not sent. Done twice is done once. */
export async function stopSubscription({ token }: Token, now: Date): Promise<Answered> {
  const stopHash = hashOfToken(token)
  if (!stopHash) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Answered> => {
    const [one] = await tx.$queryRaw<{ id: number; nonce: string }[]>`
      SELECT id, nonce FROM subscriptions
      WHERE id = (SELECT coalesce(replaced_by_id, id) FROM subscriptions WHERE stop_hash = ${stopHash})
      FOR UPDATE`
    if (!one) return refuse({ kind: 'unknown' })
    await tx.subscription.updateMany({
      where: { id: one.id, stoppedAt: null },
      data: { stoppedAt: now, email: null },
    })
    await tx.message.updateMany({
      where: { status: 'owed', link: secretPath(STOP_PATH, 'stop', one.nonce) },
      data: { status: 'cancelled', endedAt: now },
    })
    return done({ token })
  })
}

/** Forgets whoever was asked and did not say yes. Answers how many there were. */
export async function sweepSubscriptions(now: Date): Promise<number> {
  const { count } = await database().subscription.deleteMany({
    where: { confirmedAt: null, createdAt: { lt: new Date(now.getTime() - DAYS_TO_CONFIRM * DAY_MS) } },
  })
  return count
}

/** What one address asks and answers happens one after the other. */
async function lockAddress(tx: Database, email: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subscriptions of ${email}`}, 0))::text`
}
