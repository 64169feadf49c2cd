import type { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { CONFIRMATION_DAYS } from '#lib/organizations/organization.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { moment } from '#lib/time/words.ts'
import { makeAccountLink, useAccountLink } from './account-steps.ts'
import type { askPasswordForm, tokenForm } from './schema.ts'
import { hashOfToken } from './secret-steps.ts'
import { countMail } from './throttle-steps.ts'

/** Confirms the e-mail address to which the link was sent, once. */
export async function confirmEmail(
  { token }: z.output<typeof tokenForm>,
  now: Date,
): Promise<Result<null, { kind: 'unknown' }>> {
  const tokenHash = hashOfToken(token)
  if (!tokenHash) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Result<null, { kind: 'unknown' }>> => {
    const id = await useAccountLink(tx, tokenHash, 'email', now)
    if (id === null) return refuse({ kind: 'unknown' })
    await tx.account.update({ where: { id }, data: { emailVerified: true }, select: { id: true } })
    return done(null)
  })
}

const DAY_MS = 86_400_000

/**
 * Sends the link again with which an address is confirmed. The answer is the same where there is no account, where it is
 * confirmed, and where the address has been sent enough: nobody learns from it who has an account.
 */
export async function askConfirmation(
  { email }: z.output<typeof askPasswordForm>,
  now: Date,
  address: string,
): Promise<Result<null, { kind: 'tooManyTries'; seconds: number }>> {
  const seconds = await countMail('mailFrom', address)
  if (seconds !== null) return refuse({ kind: 'tooManyTries', seconds })
  if ((await countMail('mailTo', email)) !== null) return done(null)
  await database().$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email, emailVerified: false },
      select: { id: true, name: true, demo: true },
    })
    if (!account) return
    const expiresAt = new Date(now.getTime() + CONFIRMATION_DAYS * DAY_MS)
    const nonce = await makeAccountLink(tx, { accountId: account.id, purpose: 'email', expiresAt }, now)
    const message = {
      template: 'confirmEmail' as const,
      to: { channel: 'mail' as const, address: email, name: account.name },
      values: { batas: moment(expiresAt) },
      link: secretPath('/konfirmasi-surel', 'email', nonce),
      demo: account.demo,
    }
    await oweMessage(tx, message, now)
  })
  return done(null)
}
