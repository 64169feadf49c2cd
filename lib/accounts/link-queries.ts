import { database } from '#lib/database/client.ts'

/** The address that an account's secret link proves; null where the link is none, was used, or is too old. */
export async function findAccountLink(
  tokenHash: Uint8Array<ArrayBuffer>,
  purpose: 'email' | 'password',
  now: Date,
): Promise<{ kind: 'open'; email: string } | null> {
  const link = await database().accountLink.findFirst({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    select: { account: { select: { email: true } } },
  })
  return link && { kind: 'open', email: link.account.email }
}
