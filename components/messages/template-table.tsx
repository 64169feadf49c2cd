import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Channel } from '#lib/messages/message.ts'
import { CHANNEL } from './words.ts'

interface TemplateRow {
  name: string
  title: string
  channels: readonly Channel[]
  own: readonly Channel[]
}

/** The texts of messages, each row a way to its text. */
export function TemplateTable({ rows }: { rows: TemplateRow[] }) {
  return (
    <Table
      caption="Teks pesan"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'title',
          header: 'Dikirim ketika',
          title: true,
          cell: ({ name, title }) => (
            <TextLink href={`/petugas/pesan/templat/${name}`} strong className="sm:min-h-6">
              {title}
            </TextLink>
          ),
        },
        {
          key: 'channels',
          header: 'Lewat',
          cell: ({ channels }) => channels.map((channel) => CHANNEL[channel]).join(', '),
        },
        {
          key: 'own',
          header: 'Teks',
          cell: ({ own }) =>
            own.length > 0 ? (
              <Badge tone="teal">Diubah: {own.map((channel) => CHANNEL[channel]).join(', ')}</Badge>
            ) : (
              'Baku'
            ),
        },
      ]}
    />
  )
}
