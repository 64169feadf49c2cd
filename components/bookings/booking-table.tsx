import { takenWords } from '#components/registrations/staff-words.ts'
import { SiteName } from '#components/sites/site-name.tsx'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { BookingStatus } from '#lib/bookings/booking.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { BookingStatusBadge } from './booking-status.tsx'

export interface BookingRow {
  id: number
  status: BookingStatus
  firstDay: Day
  lastDay: Day
  site: string
  area: string
  program: string
  trainingType: TrainingTypeLook
  organization: string
  unit: string | null
  taken: { seats: number; seated: number; waiting: number } | null
}

/** Visits for staff, each row a way to its visit. */
export function BookingTable({ caption, rows }: { caption: string; rows: BookingRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'days',
          header: 'Tanggal',
          title: true,
          cell: (row) => (
            <TextLink
              href={`/petugas/kunjungan/${row.id}`}
              strong
              className="wrap-break-word tabular-nums sm:min-h-6"
            >
              {dateRange(row.firstDay, row.lastDay)}
            </TextLink>
          ),
        },
        { key: 'type', header: 'Kejuruan', cell: (row) => <TrainingTypeBadge type={row.trainingType} /> },
        { key: 'site', header: 'Lokasi', cell: (row) => <SiteName site={row.site} area={row.area} /> },
        {
          key: 'organization',
          header: 'Pemohon',
          cell: (row) => <span className="wrap-anywhere">{row.organization}</span>,
        },
        {
          key: 'unit',
          header: 'Unit',
          cell: (row) => <span className="whitespace-nowrap">{row.unit ?? 'dilepas'}</span>,
        },
        {
          key: 'taken',
          header: 'Peserta',
          cell: ({ id, taken }) =>
            taken ? (
              <TextLink href={`/petugas/kunjungan/${id}/peserta`} className="tabular-nums sm:min-h-6">
                {takenWords(taken)}
              </TextLink>
            ) : null,
        },
        { key: 'status', header: 'Status', cell: (row) => <BookingStatusBadge status={row.status} /> },
      ]}
    />
  )
}
