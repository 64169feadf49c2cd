import { randomUUID } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Delivery, deliverMessages } from '#lib/messages/delivery-commands.ts'
import { mailSender } from '#lib/messages/mail-steps.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { NOW } from './clock.ts'

/** Owes each receiver as many mails, in turns; answers the Message-IDs in that order. */
export async function oweMails(receivers: string[], each: number, now = NOW): Promise<string[]> {
  for (let turn = 1; turn <= each; turn++)
    for (const address of receivers)
      await oweMessage(
        database(),
        {
          template: 'draftLink',
          to: { channel: 'mail', address, name: `Warga ${turn}` },
          values: { batas: `hari ke-${turn}` },
          link: '/ajukan',
        },
        now,
      )
  return (await owedMails()).map(({ messageId }) => messageId)
}

export const owedMails = () =>
  database().message.findMany({ where: { channel: 'mail' }, orderBy: { id: 'asc' } })

/** One pass over what is due at an instant. */
export function deliverAt(now: Date, url: string, more: Partial<Delivery> = {}): Promise<number> {
  const send = mailSender(url, 'Jadwal MTU <jadwal@uji.test>')
  return deliverMessages({ clock: () => now, senders: { mail: send }, ...more })
}

export const minutesAfter = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000)

/** A mail that was refused for good, unless told otherwise; answers its id. */
export async function createMessage(data: Partial<Prisma.MessageUncheckedCreateInput> = {}): Promise<number> {
  const now = new Date()
  const { id } = await database().message.create({
    data: {
      ...{ messageId: `${randomUUID()}@uji.test`, channel: 'mail', receiver: 'ibu@uji.test' },
      ...{
        receiverName: 'Ibu Uji',
        template: 'submit',
        subject: 'Permohonan diterima',
        body: 'Isi {{tautan}}',
      },
      ...{ link: '/permohonan/{request:abc}', createdAt: now, nextTryAt: now },
      ...{ status: 'failed', attempts: 1, endedAt: now, lastError: '550 No such mailbox' },
      ...data,
    },
    select: { id: true },
  })
  return Number(id)
}

/** A WhatsApp message that is prepared for staff to send by hand. */
export function createWhatsapp(): Promise<number> {
  const phone = { channel: 'whatsapp', receiver: '6281234567890', subject: '' } as const
  return createMessage({ ...phone, status: 'owed', attempts: 0, endedAt: null, lastError: null })
}
