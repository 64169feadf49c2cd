import type { Channel } from './message.ts'
import type { PlaceholderName } from './placeholder.ts'

export interface Text {
  /** Empty for WhatsApp. */
  subject: string
  body: string
}

export interface Template {
  /** What it tells, as staff read it. */
  title: string
  placeholders: readonly PlaceholderName[]
  mail: Text
  /** None where it is told by mail alone. */
  whatsapp?: string
}

/** The text by standard for a channel; null where it is not sent there. */
export function standardText({ mail, whatsapp }: Template, channel: Channel): Text | null {
  if (channel === 'mail') return mail
  return whatsapp === undefined ? null : { subject: '', body: whatsapp }
}
