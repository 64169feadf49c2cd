import type { Channel, MessageWay } from './message.ts'

/** A message as it is handed over to be sent; the link stands in its body. */
export interface Parcel {
  id: bigint
  messageId: string
  channel: Channel
  receiver: string
  receiverName: string
  subject: string
  body: string
  /** Where its receiver is let go by one POST; null where the message is no part of a subscription. */
  oneClickUrl: string | null
  demo: boolean
}

/** What became of a try. */
export type Outcome =
  | { kind: 'sent'; way: MessageWay }
  /** Refused for good. */
  | { kind: 'refused'; why: string }
  /** Not now, or nobody knows whether it was taken. */
  | { kind: 'later'; why: string }
  /** Nobody there, or we are not let in: no other message would fare better. */
  | { kind: 'unreachable'; why: string }

export type Sender = (parcel: Parcel) => Promise<Outcome>
