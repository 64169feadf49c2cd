import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { RegistrationChannel, RegistrationStatus } from '#lib/registrations/registration.ts'
import { CHANNEL, standingOf } from './staff-words.ts'

interface ParticipantRow {
  id: number
  name: string
  status: RegistrationStatus
  statusSince: Date
  acceptBy: Date | null
  phone: string | null
  nik: string | null
  area: string | null
  channel: RegistrationChannel
  elsewhere: boolean
  emptied: boolean
}

interface ParticipantTableProps {
  caption: string
  rows: ParticipantRow[]
  /** Whether each has a page of its own for who looks, with all that is known. */
  full: boolean
}

/** People of a visit for staff: names alone for instructors. */
export function ParticipantTable({ caption, rows, full }: ParticipantTableProps) {
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }))
  const columns: Parameters<typeof Table<(typeof numbered)[number]>>[0]['columns'] = [
    {
      key: 'name',
      header: 'Nama',
      title: true,
      cell: ({ id, number, name, emptied }) => (
        <span className="flex gap-2">
          <span className="w-7 flex-none pt-px text-right text-ink-soft tabular-nums">{number}.</span>
          {full ? (
            <TextLink href={`/petugas/peserta/${id}`} strong className="wrap-anywhere sm:min-h-6">
              <bdi>{emptied ? 'Data sudah dihapus' : name}</bdi>
            </TextLink>
          ) : (
            <bdi className="wrap-anywhere font-semibold">{emptied ? 'Data sudah dihapus' : name}</bdi>
          )}
        </span>
      ),
    },
    { key: 'standing', header: 'Status', cell: (row) => <Standing row={row} /> },
  ]
  if (full)
    columns.push(
      { key: 'phone', header: 'Telepon', cell: ({ phone }) => <Figures text={phone ?? 'tidak ada'} /> },
      { key: 'nik', header: 'NIK', cell: ({ nik }) => <Figures text={nik ?? '–'} /> },
      { key: 'area', header: 'Desa', cell: ({ area }) => area ?? 'luar kabupaten' },
    )
  return <Table caption={caption} rows={numbered} rowKey={({ id }) => id} columns={columns} />
}

const Figures = ({ text }: { text: string }) => <span className="whitespace-nowrap tabular-nums">{text}</span>

function Standing({ row }: { row: ParticipantRow }) {
  const { words, more, tone } = standingOf(row)
  return (
    <span className="flex flex-col items-start gap-1 max-sm:items-end">
      <Badge tone={tone}>{words}</Badge>
      {more ? <span className="text-ink-soft text-sm">{more}</span> : null}
      {row.channel === 'self' ? null : <span className="text-ink-soft text-sm">{CHANNEL[row.channel]}</span>}
      {row.elsewhere ? <Badge tone="waiting">Juga di kunjungan lain</Badge> : null}
    </span>
  )
}
