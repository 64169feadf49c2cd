import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

export interface ResourceRow {
  id: number
  name: string
  code?: string
  archived: boolean
  base: string | null
  trainingTypes: TrainingTypeLook[]
}

interface ResourceTableProps {
  caption: string
  rows: ResourceRow[]
  /** Where each is seen, below it by its id. */
  place: string
}

/** Instructors or kits, each row a way to it. */
export function ResourceTable({ caption, rows, place }: ResourceTableProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Nama',
          cell: ({ id, name, code }) => (
            <span className="wrap-anywhere min-w-0">
              <TextLink href={`${place}/${id}`} strong className="sm:min-h-6">
                {name}
              </TextLink>
              {code && code !== name ? <span className="block text-ink-soft text-sm">{code}</span> : null}
            </span>
          ),
        },
        {
          key: 'types',
          header: 'Kejuruan',
          cell: ({ trainingTypes }) =>
            trainingTypes.length > 0 ? (
              <span className="flex flex-wrap gap-1 max-sm:justify-end">
                {trainingTypes.map((type) => (
                  <TrainingTypeBadge key={type.shortName} type={type} />
                ))}
              </span>
            ) : (
              <span className="text-ink-soft">belum ada</span>
            ),
        },
        {
          key: 'base',
          header: 'Pangkalan',
          cell: ({ base }) => base ?? <span className="text-ink-soft">tidak dicatat</span>,
        },
        {
          key: 'state',
          header: 'Keadaan',
          cell: ({ archived }) =>
            archived ? <Badge>Diarsipkan</Badge> : <Badge tone="success">Aktif</Badge>,
        },
      ]}
    />
  )
}
