import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { mayTendMessages } from './permissions.ts'
import type { StandardInput, TemplateInput } from './schema.ts'
import { isTemplateName, TEMPLATES, type TemplateName } from './template.ts'
import { findLastTextChange } from './template-queries.ts'
import { standardText, type Template, type Text } from './text.ts'
import { faultsOf, type TemplateRefusal } from './text-rule.ts'

type Changed = Result<{ name: string }, TemplateRefusal>

/** Writes a text of the office's own, for the messages that are owed from now on. */
export async function changeTemplate(viewer: Viewer, input: TemplateInput, now: Date): Promise<Changed> {
  const { name, channel, body } = input
  const subject = channel === 'mail' ? input.subject : ''
  return writeText(viewer, input, now, 'changeTemplate', { subject, body }, async (tx) => {
    const data = { subject, body, changedAt: now }
    await tx.messageTemplate.upsert({
      where: { name_channel: { name, channel } },
      create: { name, channel, ...data },
      update: data,
      select: { name: true },
    })
  })
}

/** Goes back to the text by standard. */
export async function restoreTemplate(viewer: Viewer, input: StandardInput, now: Date): Promise<Changed> {
  const { name, channel } = input
  const standard = isTemplateName(name) ? standardText(TEMPLATES[name], channel) : null
  return writeText(viewer, input, now, 'restoreTemplate', standard, async (tx) => {
    await tx.messageTemplate.deleteMany({ where: { name, channel } })
  })
}

async function writeText(
  viewer: Viewer,
  { name, channel, seen }: StandardInput,
  now: Date,
  action: string,
  text: Text | null,
  write: (tx: Database) => Promise<void>,
): Promise<Changed> {
  if (!mayTendMessages(viewer)) throw new Forbidden(action)
  if (!isTemplateName(name)) return refuse({ kind: 'unknown' })
  const template: Template = TEMPLATES[name]
  const standard = standardText(template, channel)
  if (!standard || !text) return refuse({ kind: 'unknown' })
  const faults = faultsOf(text, channel, template.placeholders)
  if (faults.length > 0) return refuse({ kind: 'faults', faults })
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockText(tx, name)
    const own = await tx.messageTemplate.findUnique({
      where: { name_channel: { name, channel } },
      select: { subject: true, body: true },
    })
    const before = own ?? standard
    if (
      before.subject === text.subject &&
      before.body === text.body &&
      (own !== null) === (action === 'changeTemplate')
    )
      return done({ name })
    const last = await findLastTextChange(tx, name, channel)
    if (String(last?.id ?? 0) !== seen)
      return refuse({
        kind: 'changedMeanwhile',
        by: last?.actorName ?? '',
        action: last?.action ?? '',
        at: last?.at ?? new Date(0),
      })
    await write(tx)
    const { subject, body } = before
    await record(tx, viewer, now, {
      action,
      details: { template: name, channel, before: { subject, body }, after: { ...text } },
    })
    return done({ name })
  })
}

async function lockText(tx: Database, name: TemplateName): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`text ${name}`}, 0))::text`
}
