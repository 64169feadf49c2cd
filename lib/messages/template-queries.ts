import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import type { Channel } from './message.ts'
import { mayTendMessages } from './permissions.ts'
import { isTemplateName, TEMPLATES, type TemplateName } from './template.ts'
import { standardText, type Template } from './text.ts'

const CHANNELS = ['mail', 'whatsapp'] as const satisfies Channel[]

/** Actions of the history that change a text; they name it in their details. */
export const TEXT_ACTIONS = ['changeTemplate', 'restoreTemplate']

/** Every text that goes out, and for which channels the office has its own; null for who may not see them. */
export async function findTemplates(viewer: Viewer) {
  if (!mayTendMessages(viewer)) return null
  const own = await database().messageTemplate.findMany({ select: { name: true, channel: true } })
  return Object.entries(TEMPLATES).map(([name, template]: [string, Template]) => ({
    name,
    title: template.title,
    channels: CHANNELS.filter((channel) => standardText(template, channel) !== null),
    own: own.filter((row) => row.name === name).map(({ channel }) => channel),
  }))
}

/** One text as it goes out now, for each of its channels; null for who may not see it. */
export async function findTemplate(viewer: Viewer, name: string) {
  if (!mayTendMessages(viewer) || !isTemplateName(name)) return null
  const db = database()
  const template: Template = TEMPLATES[name]
  const own = await db.messageTemplate.findMany({ where: { name } })
  const texts = await Promise.all(
    CHANNELS.map(async (channel) => {
      const standard = standardText(template, channel)
      const written = own.find((row) => row.channel === channel)
      if (!standard) return null
      const { subject, body } = written ?? standard
      const changedAt = written?.changedAt ?? null
      return { channel, subject, body, changedAt, seen: await findSeenText(db, name, channel) }
    }),
  )
  return {
    name,
    title: template.title,
    placeholders: template.placeholders,
    texts: texts.filter((text) => text !== null),
  }
}

/** Who changed a text last; null: nobody yet. */
export async function findLastTextChange(db: Database, name: TemplateName, channel: Channel) {
  const [last] = await db.$queryRaw<{ id: bigint; action: string; actorName: string; at: Date }[]>`
    SELECT id, action, actor_name AS "actorName", at FROM history
    WHERE action = ANY(${TEXT_ACTIONS}) AND details ->> 'template' = ${name} AND details ->> 'channel' = ${channel}
    ORDER BY id DESC LIMIT 1`
  return last ?? null
}

/** What a form about a text carries along, to be refused once somebody else has changed it. */
export async function findSeenText(db: Database, name: TemplateName, channel: Channel): Promise<string> {
  return String((await findLastTextChange(db, name, channel))?.id ?? 0)
}
