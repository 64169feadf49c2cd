import type { ChangedMeanwhile } from '#lib/fleet/fleet.ts'
import type { Channel } from './message.ts'
import {
  hasLooseBrace,
  type PlaceholderName,
  type UnknownPlaceholder,
  unknownPlaceholders,
} from './placeholder.ts'
import type { Text } from './text.ts'

/** What is wrong with a text that staff wrote. */
export type TextFault =
  | ({ kind: 'unknownPlaceholder'; field: 'subject' | 'body' } & UnknownPlaceholder)
  | { kind: 'looseBrace'; field: 'subject' | 'body' }
  | { kind: 'noSubject'; field: 'subject' }
  | { kind: 'noLink'; field: 'body' }

/** Why a text stays as it is. */
export type TemplateRefusal = { kind: 'unknown' } | ChangedMeanwhile | { kind: 'faults'; faults: TextFault[] }

/** What stands against a text: it may leave open only what its message can fill, and must hold the link. */
export function faultsOf(
  { subject, body }: Text,
  channel: Channel,
  placeholders: readonly PlaceholderName[],
): TextFault[] {
  // A link in a subject could not be followed.
  const ofSubject = placeholders.filter((name) => name !== 'tautan')
  const none = channel === 'mail' && subject === ''
  return [
    ...(none ? [{ kind: 'noSubject', field: 'subject' } as const] : []),
    ...faultsIn('subject', subject, ofSubject),
    ...faultsIn('body', body, placeholders),
    ...(body.includes('{tautan}') ? [] : [{ kind: 'noLink', field: 'body' } as const]),
  ]
}

function faultsIn(field: 'subject' | 'body', text: string, allowed: readonly PlaceholderName[]): TextFault[] {
  const unknown = unknownPlaceholders(text, allowed)
  return [
    ...unknown.map((one) => ({ kind: 'unknownPlaceholder' as const, field, ...one })),
    ...(hasLooseBrace(text) ? [{ kind: 'looseBrace' as const, field }] : []),
  ]
}
