import { hashPassword } from 'better-auth/crypto'
import { createAccount, makeAccountLink } from '#lib/accounts/account-steps.ts'
import { countMail } from '#lib/accounts/throttle-steps.ts'
import { database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { moment } from '#lib/time/words.ts'
import { findAskingArea } from './area-queries.ts'
import { CONFIRMATION_DAYS, type JoinRefusal } from './organization.ts'
import type { SignUpInput } from './schema.ts'

type SignedUp = Result<{ email: string; organizationId: number }, JoinRefusal>

const DAY_MS = 86_400_000

/** Makes an unverified organization with its first member, who is mailed to confirm the address. */
export async function signUp(input: SignUpInput, now: Date, address: string): Promise<SignedUp> {
  const { kind, name, nib, areaCode, address: place, phone, ownName, email, password } = input
  const seconds = await countMail('mailFrom', address)
  if (seconds !== null) return refuse({ kind: 'tooManyTries', seconds })
  const passwordHash = await hashPassword(password)
  return database().$transaction(async (tx): Promise<SignedUp> => {
    const area = await findAskingArea(tx, areaCode)
    if (!area) return refuse({ kind: 'unknownArea' })
    const account = { name: ownName, email, passwordHash, emailVerified: false }
    const accountId = await createAccount(tx, account)
    if (accountId === null) return refuse({ kind: 'emailTaken' })
    const { id: organizationId } = await tx.organization.create({
      data: { kind, name, nib, areaCode, address: place, phone, email, createdAt: now },
      select: { id: true },
    })
    await tx.membership.create({ data: { accountId, organizationId }, select: { accountId: true } })
    const member = {
      kind: 'organization' as const,
      accountId,
      name: ownName,
      organizationIds: [organizationId],
    }
    const facts = { name, nib, area: area.name, address: place, phone }
    await record(tx, member, now, { action: 'signUp', organizationId, details: { facts } })
    const expiresAt = new Date(now.getTime() + CONFIRMATION_DAYS * DAY_MS)
    const nonce = await makeAccountLink(tx, { accountId, purpose: 'email', expiresAt }, now)
    const message = {
      template: 'confirmEmail' as const,
      to: { channel: 'mail' as const, address: email, name: ownName },
      values: { pemohon: name, batas: moment(expiresAt) },
      link: secretPath('/konfirmasi-surel', 'email', nonce),
    }
    await oweMessage(tx, message, now)
    return done({ email, organizationId })
  })
}
