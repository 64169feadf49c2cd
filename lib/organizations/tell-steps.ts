import type { Database } from '#lib/database/client.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import type { LockedOrganization } from './lock-steps.ts'

interface Told {
  template: 'organizationVerified' | 'organizationRefused'
  reason?: string
}

/** Mails the members what was found of their organization; one without members has nobody who could change it. */
export async function tellMembers(
  tx: Database,
  { id, name, demo }: LockedOrganization,
  { template, reason }: Told,
  now: Date,
): Promise<void> {
  const members = await tx.account.findMany({
    where: { memberships: { some: { organizationId: id } } },
    select: { email: true, name: true, demo: true },
    orderBy: { id: 'asc' },
  })
  for (const member of members) {
    const message = {
      template,
      to: { channel: 'mail' as const, address: member.email, name: member.name },
      values: { pemohon: name, ...(reason && { alasan: reason }) },
      link: `/pemohon/organisasi/${id}`,
      demo: demo || member.demo,
    }
    await oweMessage(tx, message, now)
  }
}
