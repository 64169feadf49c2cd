import type { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { useAccountLink } from './account-steps.ts'
import type { tokenForm } from './schema.ts'
import { hashOfToken } from './secret-steps.ts'

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
