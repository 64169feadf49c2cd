import { Badge } from '#components/ui/badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Channel, MessageStatus, MessageWay } from '#lib/messages/message.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { moment } from '#lib/time/words.ts'
import { CHANNEL, standingOf, WAY } from './words.ts'

interface Message {
  channel: Channel
  receiver: string
  receiverName: string
  requestId: number | null
  createdAt: Date
  status: MessageStatus
  attempts: number
  nextTryAt: Date
  endedAt: Date | null
  way: MessageWay | null
  lastError: string | null
  messageId: string
  emptiedAt: Date | null
}

/** To whom a message goes, and what became of it. */
export function MessageFacts({ message }: { message: Message }) {
  const { words, tone } = standingOf(message)
  const { channel, receiver, receiverName, requestId, endedAt, way, lastError, attempts } = message
  const waits = message.status === 'owed' && lastError !== null
  return (
    <DescriptionList
      items={[
        { term: 'Keadaan', detail: <Badge tone={tone}>{words}</Badge> },
        {
          term: 'Kepada',
          detail: message.emptiedAt ? (
            'sudah dihapus'
          ) : (
            <span className="wrap-anywhere">{receiverName ? `${receiverName} (${receiver})` : receiver}</span>
          ),
        },
        { term: 'Lewat', detail: CHANNEL[channel] },
        {
          term: 'Permohonan',
          detail: requestId && (
            <TextLink href={`/petugas/permohonan/${requestId}`}>{ticketOf(requestId)}</TextLink>
          ),
        },
        { term: 'Dibuat', detail: moment(message.createdAt) },
        { term: 'Selesai', detail: endedAt && `${moment(endedAt)}${way ? `, ${WAY[way]}` : ''}` },
        { term: 'Percobaan', detail: attempts > 0 && lastError !== null ? `${attempts} kali` : null },
        { term: 'Kata server', detail: lastError && <span className="wrap-anywhere">{lastError}</span> },
        { term: 'Dicoba lagi', detail: waits ? moment(message.nextTryAt) : null },
        {
          term: 'Message-ID',
          detail: channel === 'mail' ? <span className="wrap-anywhere">{message.messageId}</span> : null,
        },
      ]}
    />
  )
}
