import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { createAccount } from '#lib/accounts/account-steps.ts'
import { newPassword } from '#lib/accounts/schema.ts'
import { hashOfToken } from '#lib/accounts/secret-steps.ts'
import { countSignIn, forgiveSignIn } from '#lib/accounts/throttle-steps.ts'
import { accountOf, type Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { lockOrganizations } from './lock-steps.ts'
import type { InvitationRefusal, JoinRefusal } from './organization.ts'
import type { JoinInput } from './schema.ts'

type Joined<Refusal> = Result<{ email: string; organizationId: number }, Refusal>

interface Held {
  id: number
  organizationId: number
  email: string
}

/** The open invitation of a token, locked with its organization; or why it is none. */
async function lockInvitation(tx: Database, token: string, now: Date): Promise<Held | InvitationRefusal> {
  const tokenHash = hashOfToken(token)
  const found = tokenHash && (await tx.invitation.findUnique({ where: { tokenHash } }))
  if (!found) return { kind: 'unknown' }
  const [organization] = await lockOrganizations(tx, [found.organizationId])
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: found.id } })
  if (invitation.acceptedAt) return { kind: 'used' }
  if (invitation.revokedAt || organization?.archivedAt) return { kind: 'revoked' }
  return invitation.expiresAt > now ? invitation : { kind: 'expired' }
}

async function join(
  tx: Database,
  held: Held,
  account: { id: string; name: string },
  now: Date,
): Promise<void> {
  const { id, organizationId } = held
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now }, select: { id: true } })
  await tx.membership.createMany({ data: { accountId: account.id, organizationId }, skipDuplicates: true })
  // Whoever has the mail has shown that the address is theirs.
  await tx.account.update({ where: { id: account.id }, data: { emailVerified: true }, select: { id: true } })
  const member = {
    kind: 'organization' as const,
    accountId: account.id,
    name: account.name,
    organizationIds: [],
  }
  const details = { facts: { member: account.name } }
  await record(tx, member, now, { action: 'acceptInvitation', organizationId, details })
}

/** Somebody who is signed in accepts an invitation that was sent to the address of their account. */
export async function acceptInvitation(
  viewer: Viewer,
  { token }: { token: string },
  now: Date,
): Promise<Joined<InvitationRefusal>> {
  const accountId = accountOf(viewer)
  if (accountId === null) return refuse({ kind: 'unknown' })
  if (viewer.kind === 'staff') return refuse({ kind: 'staffAccount' })
  return database().$transaction(async (tx): Promise<Joined<InvitationRefusal>> => {
    const held = await lockInvitation(tx, token, now)
    if ('kind' in held) return refuse(held)
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    if (account.email !== held.email) return refuse({ kind: 'otherEmail', email: held.email })
    await join(tx, held, account, now)
    return done({ email: held.email, organizationId: held.organizationId })
  })
}

/** Somebody accepts an invitation by the password of the account it was sent to; or makes this account. */
export async function joinByInvitation(
  { token, ownName, password }: JoinInput,
  now: Date,
  address: string,
): Promise<Joined<JoinRefusal>> {
  const passwordHash = await hashPassword(password)
  return database().$transaction(async (tx): Promise<Joined<JoinRefusal>> => {
    const held = await lockInvitation(tx, token, now)
    if ('kind' in held) return refuse(held)
    const { email, organizationId } = held
    const known = await tx.account.findUnique({ where: { email } })
    if (known?.staffRole) return refuse({ kind: 'staffAccount' })
    if (known) {
      const refusal = await checkPassword(tx, known.id, { email, password, address })
      if (refusal) return refuse(refusal)
      await join(tx, held, known, now)
      return done({ email, organizationId })
    }
    if (!ownName) return refuse({ kind: 'nameMissing' })
    if (!newPassword.safeParse(password).success) return refuse({ kind: 'weakPassword' })
    const id = await createAccount(tx, { name: ownName, email, passwordHash, emailVerified: true })
    if (id === null) return refuse({ kind: 'emailTaken' })
    await join(tx, held, { id, name: ownName }, now)
    return done({ email, organizationId })
  })
}

/** Looks at a password as the sign-in does: counted first. */
async function checkPassword(
  tx: Database,
  userId: string,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<JoinRefusal | null> {
  const seconds = await countSignIn(email, address)
  if (seconds !== null) return { kind: 'tooManyTries', seconds }
  const credential = await tx.credential.findFirst({ where: { userId, providerId: 'credential' } })
  const right = credential?.password && (await verifyPassword({ hash: credential.password, password }))
  if (!right) return { kind: 'wrongPassword' }
  await forgiveSignIn(email, address)
  return null
}
