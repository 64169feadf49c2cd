import type { Database } from '#lib/database/client.ts'
import { secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { dayAt } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { expiryFrom } from './write-steps.ts'

/**
 * Owes the link of a draft to the address that its contact gave: once for each draft, so that nobody fills the mailbox
 * of somebody else by saving a step again and again.
 */
export async function oweDraftLink(
  tx: Database,
  nonce: string,
  contact: { contactName: string; contactEmail: string | null },
  now: Date,
): Promise<void> {
  if (!contact.contactEmail) return
  const link = secretPath('/ajukan', 'draft', nonce)
  const before = await tx.message.findFirst({ where: { template: 'draftLink', link }, select: { id: true } })
  if (before) return
  const to = { channel: 'mail' as const, address: contact.contactEmail, name: contact.contactName }
  const values = { batas: date(dayAt(new Date(expiryFrom(now).getTime() - 1))) }
  await oweMessage(tx, { template: 'draftLink', to, values, link }, now)
}
