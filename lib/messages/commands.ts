import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { Channel, MessageStatus } from './message.ts'
import { mayTendMessages } from './permissions.ts'
import type { MessageStepInput } from './schema.ts'

export type MessageRefusal = { kind: 'unknown' } | { kind: 'wrongStatus'; status: MessageStatus }

type Stepped = Result<{ id: number }, MessageRefusal>

/** Tries again at once what failed or was put off, in its old place before what came later. Done twice is done once. */
export async function resendMessage(viewer: Viewer, { id }: MessageStepInput, now: Date): Promise<Stepped> {
  return stepMessage(viewer, id, now, {
    action: 'resendMessage',
    allows: ({ status, emptiedAt }) => emptiedAt === null && (status === 'failed' || status === 'owed'),
    data: { status: 'owed', attempts: 0, nextTryAt: now, endedAt: null },
  })
}

/** Notes that somebody sent a prepared WhatsApp message by hand. */
export async function markMessageSent(viewer: Viewer, { id }: MessageStepInput, now: Date): Promise<Stepped> {
  return stepMessage(viewer, id, now, {
    action: 'markMessageSent',
    allows: ({ status, channel }) => status === 'owed' && channel === 'whatsapp',
    data: { status: 'sent', way: 'hand', endedAt: now, lastError: null, leasedUntil: null },
  })
}

interface Stored {
  status: MessageStatus
  channel: Channel
  template: string
  emptiedAt: Date | null
}

interface Step {
  action: string
  allows: (message: Stored) => boolean
  data: Parameters<ReturnType<typeof database>['message']['update']>[0]['data']
}

async function stepMessage(viewer: Viewer, id: number, now: Date, step: Step): Promise<Stepped> {
  if (!mayTendMessages(viewer)) throw new Forbidden(step.action)
  return database().$transaction(async (tx): Promise<Stepped> => {
    const [message] = await tx.$queryRaw<Stored[]>`
      SELECT status::text AS status, channel::text AS channel, template, emptied_at AS "emptiedAt" FROM messages
      WHERE id = ${id} FOR NO KEY UPDATE`
    if (!message) return refuse({ kind: 'unknown' })
    if (!step.allows(message)) return refuse({ kind: 'wrongStatus', status: message.status })
    await tx.message.update({ where: { id }, data: step.data, select: { id: true } })
    // Law 6: the history says which message, not to whom.
    await record(tx, viewer, now, {
      action: step.action,
      details: { message: id, template: message.template },
    })
    await tx.$queryRaw`SELECT pg_notify('messages', '')::text`
    return done({ id })
  })
}
