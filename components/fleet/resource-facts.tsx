import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { ResourceRow } from './resource-table.tsx'

/** What an instructor or a kit is. */
export function ResourceFacts({ resource }: { resource: ResourceRow }) {
  const { code, base, trainingTypes } = resource
  return (
    <DescriptionList
      items={[
        { term: 'Kode', detail: code },
        { term: 'Pangkalan', detail: base ?? 'tidak dicatat; perjalanannya tidak dihitung' },
        {
          term: 'Kejuruan',
          detail:
            trainingTypes.length > 0 ? (
              <span className="flex flex-wrap gap-1">
                {trainingTypes.map((type) => (
                  <TrainingTypeBadge key={type.shortName} type={type} />
                ))}
              </span>
            ) : (
              'belum ada; belum dapat dijadwalkan'
            ),
        },
      ]}
    />
  )
}
