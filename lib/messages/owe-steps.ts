import { randomUUID } from 'node:crypto'
import type { Database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { mailAddress, type Receiver, whatsappNumber } from './message.ts'
import { fill, fillLine, type Values } from './placeholder.ts'
import { type AccountTemplateName, TEMPLATES, type TemplateName } from './template.ts'
import { standardText } from './text.ts'

interface Owed {
  template: TemplateName
  to: Receiver
  values: Values
  /** A path of ours, or what secretPath of lib/messages/link.ts makes. */
  link: string
  visitRequestId?: number
  historyId?: bigint
  registrationId?: number
  /** Of demo data: it never leaves the house. */
  demo?: boolean
}

/**
 * Owes somebody a message about an account, an invitation or a draft, in the transaction of the command that gives
 * cause for it. What is about a request needs no call: its history owes it (see notice-steps.ts). Answers whether there
 * is an address to send it to.
 */
export async function oweMessage(
  tx: Database,
  message: Owed & { template: AccountTemplateName },
  now: Date,
): Promise<boolean> {
  return owe(tx, message, now)
}

/** As oweMessage, for any text. Owed once for each entry of the history, channel, receiver and seat. */
export async function owe(tx: Database, message: Owed, now: Date): Promise<boolean> {
  const { template, to, values, link, visitRequestId, historyId, registrationId, demo } = message
  const receiver = to.channel === 'mail' ? mailAddress(to.address) : whatsappNumber(to.address)
  const text = await findText(tx, template, to.channel)
  if (!receiver || !text) return false
  await tx.message.createMany({
    data: {
      messageId: `${randomUUID()}@${new URL(env.publicUrl).hostname}`,
      channel: to.channel,
      receiver,
      receiverName: to.name,
      template,
      subject: fillLine(text.subject, { ...values, nama: to.name }),
      body: fill(text.body, { ...values, nama: to.name }),
      link,
      createdAt: now,
      nextTryAt: now,
      ...(visitRequestId !== undefined && { visitRequestId }),
      ...(historyId !== undefined && { historyId }),
      ...(registrationId !== undefined && { registrationId }),
      ...(demo !== undefined && { demo }),
    },
    skipDuplicates: true,
  })
  return true
}

/** The text that goes out: staff's own, else the one by standard; null where the channel has none. */
async function findText(tx: Database, name: TemplateName, channel: Receiver['channel']) {
  const own = await tx.messageTemplate.findUnique({
    where: { name_channel: { name, channel } },
    select: { subject: true, body: true },
  })
  return own ?? standardText(TEMPLATES[name], channel)
}
