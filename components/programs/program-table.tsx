import { durationWords } from '#components/fleet/minutes-words.ts'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { hours } from '#lib/time/words.ts'

interface ProgramRow {
  id: number
  name: string
  trainingDays: number
  startMinute: number
  endMinute: number
  seatsMin: number
  seatsMax: number
  setupMinutes: number
  teardownMinutes: number
  trainingType: TrainingTypeLook
  units: string[]
}

/** Programs, each row a way to its program. */
export function ProgramTable({ rows }: { rows: ProgramRow[] }) {
  return (
    <Table
      caption="Program"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Nama',
          cell: ({ id, name }) => (
            <TextLink href={`/petugas/program/${id}`} strong className="wrap-anywhere sm:min-h-6">
              {name}
            </TextLink>
          ),
        },
        { key: 'type', header: 'Kejuruan', cell: (row) => <TrainingTypeBadge type={row.trainingType} /> },
        { key: 'days', header: 'Lama', cell: ({ trainingDays }) => `${trainingDays} hari` },
        { key: 'hours', header: 'Jam', cell: (row) => hours(row.startMinute, row.endMinute) },
        { key: 'seats', header: 'Peserta', cell: ({ seatsMin, seatsMax }) => `${seatsMin}-${seatsMax}` },
        { key: 'setup', header: 'Persiapan', cell: (row) => durationWords(row.setupMinutes) },
        { key: 'teardown', header: 'Pembongkaran', cell: (row) => durationWords(row.teardownMinutes) },
        {
          key: 'units',
          header: 'Dibawa oleh',
          cell: ({ units }) => units.join(', ') || <span className="text-ink-soft">belum ada unit</span>,
        },
      ]}
    />
  )
}
