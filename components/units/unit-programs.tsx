import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'

export interface UnitProgram {
  id: number
  name: string
  trainingDays: number
  trainingType: TrainingTypeLook
}

/** What a unit can carry, the programs of one training type on one line. */
export function UnitPrograms({ programs }: { programs: UnitProgram[] }) {
  if (programs.length === 0) return 'belum ada; unit ini belum dapat dijadwalkan'
  const byType = Map.groupBy(programs, ({ trainingType }) => trainingType.shortName)
  return (
    <ul className="flex flex-col gap-1">
      {[...byType].map(([shortName, taught]) => (
        <li key={shortName} className="flex items-start gap-2">
          {taught[0] ? <TrainingTypeBadge type={taught[0].trainingType} /> : null}
          <span>{taught.map(({ name, trainingDays }) => `${name} (${trainingDays} hari)`).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
