import { database } from '#lib/database/client.ts'

/** What an invitation's link tells whoever holds it; null where it is none. */
export async function findInvitation(tokenHash: Uint8Array<ArrayBuffer>, now: Date) {
  const db = database()
  const invitation = await db.invitation.findUnique({
    where: { tokenHash },
    select: {
      email: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      organization: { select: { id: true, name: true } },
      inviter: { select: { name: true } },
    },
  })
  if (!invitation) return null
  const { email, expiresAt, organization, inviter } = invitation
  const account = await db.account.findUnique({ where: { email }, select: { id: true } })
  return {
    kind: 'invitation' as const,
    ...{ email, expiresAt, organization },
    inviter: inviter.name,
    state: stateOf(invitation, now),
    /** Whether its address has an account, which the holder of the mail may know. */
    hasAccount: account !== null,
    accountId: account?.id ?? null,
  }
}

function stateOf(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  now: Date,
): 'open' | 'used' | 'revoked' | 'expired' {
  if (invitation.acceptedAt) return 'used'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt > now ? 'open' : 'expired'
}
