import { durationWords } from '#components/fleet/minutes-words.ts'
import { Badge } from '#components/ui/badge.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import type { FundingSource, UnitState } from '#lib/units/unit.ts'
import { type UnitProgram, UnitPrograms } from './unit-programs.tsx'
import { FUNDING, UNIT_STATE } from './words.ts'

interface UnitFactsProps {
  unit: {
    code: string
    state: UnitState
    funding: FundingSource
    fittedFor: string
    base: string
    setupMinutes: number
    teardownMinutes: number
    speedKmh: number | null
    programs: UnitProgram[]
  }
  /** The office's, which holds where the unit has no speed of its own. */
  speedKmh: number
}

/** What a unit is. */
export function UnitFacts({ unit, speedKmh }: UnitFactsProps) {
  const { word, tone } = UNIT_STATE[unit.state]
  const extra = (minutes: number) =>
    minutes === 0 ? 'menurut program' : `program + ${durationWords(minutes)}`
  return (
    <DescriptionList
      items={[
        { term: 'Kode', detail: unit.code },
        { term: 'Keadaan', detail: <Badge tone={tone}>{word}</Badge> },
        { term: 'Dipasang untuk', detail: unit.fittedFor },
        { term: 'Pendanaan', detail: FUNDING[unit.funding] },
        { term: 'Pangkalan', detail: unit.base },
        { term: 'Waktu persiapan', detail: extra(unit.setupMinutes) },
        { term: 'Waktu pembongkaran', detail: extra(unit.teardownMinutes) },
        {
          term: 'Kecepatan',
          detail: unit.speedKmh ? `${unit.speedKmh} km/jam` : `${speedKmh} km/jam, menurut pengaturan`,
        },
        { term: 'Program', detail: <UnitPrograms programs={unit.programs} /> },
      ]}
    />
  )
}
