import { Badge } from '#components/ui/badge.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Channel, MessageStatus, MessageWay } from '#lib/messages/message.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { moment } from '#lib/time/words.ts'
import { CHANNEL, standingOf } from './words.ts'

interface MessageRow {
  id: number
  title: string
  channel: Channel
  receiver: string
  receiverName: string
  requestId: number | null
  createdAt: Date
  status: MessageStatus
  way: MessageWay | null
  lastError: string | null
  whatsappHref: string | null
  emptiedAt: Date | null
}

/** Messages for staff, each row a way to its message. */
export function MessageTable({ caption, rows }: { caption: string; rows: MessageRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: 'Pesan',
          title: true,
          cell: ({ id, title }) => (
            <TextLink href={`/petugas/pesan/${id}`} strong className="sm:min-h-6">
              {title}
            </TextLink>
          ),
        },
        {
          key: 'receiver',
          header: 'Kepada',
          cell: ({ receiver, receiverName, emptiedAt }) => (
            <span className="min-w-0 wrap-anywhere">
              {receiverName}
              <span className="block text-ink-soft text-sm">{emptiedAt ? 'sudah dihapus' : receiver}</span>
            </span>
          ),
        },
        { key: 'channel', header: 'Lewat', cell: ({ channel }) => CHANNEL[channel] },
        {
          key: 'request',
          header: 'Permohonan',
          cell: ({ requestId }) =>
            requestId === null ? (
              '-'
            ) : (
              <TextLink href={`/petugas/permohonan/${requestId}`} className="sm:min-h-6">
                {ticketOf(requestId)}
              </TextLink>
            ),
        },
        {
          key: 'created',
          header: 'Dibuat',
          cell: ({ createdAt }) => <span className="tabular-nums">{moment(createdAt)}</span>,
        },
        { key: 'standing', header: 'Keadaan', cell: (row) => <Standing row={row} /> },
      ]}
    />
  )
}

function Standing({ row }: { row: MessageRow }) {
  const { words, tone } = standingOf(row)
  return (
    <span className="flex flex-col items-start gap-1 max-sm:items-end">
      <Badge tone={tone}>{words}</Badge>
      {row.whatsappHref ? (
        <a
          href={row.whatsappHref}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('secondary')}
          aria-label={`Buka WhatsApp untuk ${row.receiverName}: ${row.title}`}
        >
          Buka WhatsApp
        </a>
      ) : null}
      {row.lastError ? (
        <span className="max-w-72 text-ink-soft text-sm wrap-anywhere">{row.lastError}</span>
      ) : null}
    </span>
  )
}
