import { randomUUID } from 'node:crypto'
import type { Database } from '#lib/database/client.ts'
import { newSecret } from './secret-steps.ts'

interface NewAccount {
  name: string
  email: string
  /** As better-auth hashes it. */
  passwordHash: string
  /** True where whoever makes it has shown that the e-mail is theirs. */
  emailVerified: boolean
  demo?: boolean
}

/** Makes an account with a password; null where its e-mail has one already. */
export async function createAccount(tx: Database, { passwordHash, ...account }: NewAccount) {
  const id = randomUUID()
  const created = await tx.account.createManyAndReturn({ data: { id, ...account }, skipDuplicates: true })
  if (created.length === 0) return null
  await tx.credential.create({
    data: { id: randomUUID(), accountId: id, userId: id, providerId: 'credential', password: passwordHash },
    select: { id: true },
  })
  return id
}

/** Makes the one secret link of a purpose that an account has open; answers the nonce to write it into a mail. */
export async function makeAccountLink(
  tx: Database,
  { accountId, purpose, expiresAt }: { accountId: string; purpose: 'email' | 'password'; expiresAt: Date },
  now: Date,
): Promise<string> {
  await tx.accountLink.updateMany({ where: { accountId, purpose, usedAt: null }, data: { usedAt: now } })
  const secret = newSecret(purpose)
  await tx.accountLink.create({
    data: { ...secret, accountId, purpose, createdAt: now, expiresAt },
    select: { id: true },
  })
  return secret.nonce
}

/** Uses a secret link up, and answers whose it is; null for one that is none, was used, or is too old. */
export async function useAccountLink(
  tx: Database,
  tokenHash: Uint8Array<ArrayBuffer>,
  purpose: 'email' | 'password',
  now: Date,
): Promise<string | null> {
  const [link] = await tx.accountLink.updateManyAndReturn({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { accountId: true },
  })
  return link?.accountId ?? null
}
