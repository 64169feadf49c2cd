import { SiteName } from '#components/sites/site-name.tsx'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Due } from '#lib/requests/due.ts'
import type { RequestStatus } from '#lib/requests/request.ts'
import { ticketOf } from '#lib/requests/ticket.ts'
import { type Day, dayAt } from '#lib/time/days.ts'
import { date, dateRange } from '#lib/time/words.ts'
import { DueMark } from './due-mark.tsx'
import { RequestStatusBadge } from './request-status.tsx'

interface StaffRequestRow {
  id: number
  status: RequestStatus
  organization: string
  site: string
  area: string
  program: string
  trainingType: TrainingTypeLook
  windowStart: Day
  windowEnd: Day
  participants: number
  submittedAt: Date | null
  due: Due | null
  likelyDouble: boolean
}

/** Requests for staff, each row a way to its request. */
export function StaffRequestTable({ caption, rows }: { caption: string; rows: StaffRequestRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organization',
          header: 'Pemohon',
          title: true,
          cell: (row) => (
            <span className="wrap-anywhere block">
              <TextLink href={`/petugas/permohonan/${row.id}`} strong className="sm:min-h-6">
                {row.organization}
              </TextLink>
              <span className="block text-ink-soft text-sm">{ticketOf(row.id)}</span>
            </span>
          ),
        },
        { key: 'type', header: 'Kejuruan', cell: (row) => <TrainingTypeBadge type={row.trainingType} /> },
        { key: 'site', header: 'Lokasi', cell: (row) => <SiteName site={row.site} area={row.area} /> },
        {
          key: 'window',
          header: 'Rentang yang diminta',
          cell: (row) => (
            <span className="tabular-nums sm:block sm:min-w-36">
              {dateRange(row.windowStart, row.windowEnd)}
            </span>
          ),
        },
        { key: 'participants', header: 'Peserta', numeric: true, cell: (row) => row.participants },
        {
          key: 'submitted',
          header: 'Dikirim',
          cell: ({ submittedAt }) => (
            <span className="whitespace-nowrap">{submittedAt ? date(dayAt(submittedAt)) : 'belum'}</span>
          ),
        },
        {
          key: 'status',
          header: 'Status dan tenggat',
          cell: (row) => (
            <span className="inline-flex flex-col items-start gap-1 max-sm:items-end">
              <RequestStatusBadge status={row.status} />
              <DueMark due={row.due} />
              {row.likelyDouble ? <Badge tone="waiting">Mungkin ganda</Badge> : null}
            </span>
          ),
        },
      ]}
    />
  )
}
