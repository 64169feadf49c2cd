import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { moment } from '#lib/time/words.ts'
import { makeAccountLink, useAccountLink } from './account-steps.ts'
import type { askPasswordForm, setPasswordForm } from './schema.ts'
import { hashOfToken } from './secret-steps.ts'
import { countMail } from './throttle-steps.ts'

const AN_HOUR = 3_600_000

/**
 * Sends whoever has an account the link to a new password. The answer is the same where there is none, and where an
 * address has been sent enough: nobody learns from it who has an account.
 */
export async function askPassword(
  { email }: z.output<typeof askPasswordForm>,
  now: Date,
  address: string,
): Promise<Result<null, { kind: 'tooManyTries'; seconds: number }>> {
  const seconds = await countMail('mailFrom', address)
  if (seconds !== null) return refuse({ kind: 'tooManyTries', seconds })
  if ((await countMail('mailTo', email)) !== null) return done(null)
  await database().$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, name: true, demo: true },
    })
    if (!account) return
    const expiresAt = new Date(now.getTime() + AN_HOUR)
    const nonce = await makeAccountLink(tx, { accountId: account.id, purpose: 'password', expiresAt }, now)
    const message = {
      template: 'resetPassword' as const,
      to: { channel: 'mail' as const, address: email, name: account.name },
      values: { batas: moment(expiresAt) },
      link: secretPath('/kata-sandi', 'password', nonce),
      demo: account.demo,
    }
    await oweMessage(tx, message, now)
  })
  return done(null)
}

/** Sets the password of the account whose link this is, once; its sign-ins end, wherever they are. */
export async function setPassword(
  { token, password }: z.output<typeof setPasswordForm>,
  now: Date,
): Promise<Result<{ email: string }, { kind: 'unknown' }>> {
  const tokenHash = hashOfToken(token)
  if (!tokenHash) return refuse({ kind: 'unknown' })
  const hash = await hashPassword(password)
  return database().$transaction(async (tx): Promise<Result<{ email: string }, { kind: 'unknown' }>> => {
    const userId = await useAccountLink(tx, tokenHash, 'password', now)
    if (userId === null) return refuse({ kind: 'unknown' })
    await tx.credential.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } })
    await tx.signIn.deleteMany({ where: { userId } })
    const { email } = await tx.account.update({
      where: { id: userId },
      data: { emailVerified: true },
      select: { email: true },
    })
    return done({ email })
  })
}
