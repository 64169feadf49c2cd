import { HistoryLink } from '#components/history/history-link.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/time/days.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import type { FundingSource, Stay, UnitState } from '#lib/units/unit.ts'
import { ComingStays } from './coming-stays.tsx'
import { MonthsStrip } from './months-strip.tsx'
import { type UnitProgram, UnitPrograms } from './unit-programs.tsx'
import { FUNDING, UNIT_STATE } from './words.ts'

interface UnitCardProps {
  unit: {
    id: number
    name: string
    code: string
    state: UnitState
    funding: FundingSource
    fittedFor: string
    base: string
    baseArea: string
    programs: UnitProgram[]
  }
  stays: Stay[]
  today: Day
  first: Day
  months: number
  holidays: Holidays
}

/** As many coming stays as are listed by name; the strip shows all. */
const NAMED = 5

/** What a unit is, what it can carry, and what it does over the coming months. */
export function UnitCard({ unit, stays, today, first, months, holidays }: UnitCardProps) {
  const { word, tone } = UNIT_STATE[unit.state]
  const coming = stays.filter(({ holder }) => holder.lastDay >= today)
  return (
    <Card
      id={`unit-${unit.code}`}
      title={unit.code === unit.name ? unit.name : `${unit.name} (${unit.code})`}
      actions={
        <div className="flex items-center gap-3">
          <HistoryLink filter={{ unitId: unit.id }} of={unit.name} />
          <TextLink href={`/petugas/unit/${unit.id}`}>
            Rincian<span className="sr-only"> {unit.name}</span>
          </TextLink>
          <Badge tone={tone}>{word}</Badge>
        </div>
      }
    >
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <DescriptionList
          items={[
            { term: 'Dipasang untuk', detail: unit.fittedFor },
            { term: 'Pendanaan', detail: FUNDING[unit.funding] },
            { term: 'Pangkalan', detail: `${unit.base}, ${unit.baseArea}` },
            { term: 'Program', detail: <UnitPrograms programs={unit.programs} /> },
          ]}
        />
        <div className="flex min-w-0 flex-col gap-4">
          <ComingStays
            stays={coming.slice(0, NAMED)}
            more={Math.max(0, coming.length - NAMED)}
            none="Tidak ada kunjungan atau perawatan dalam tiga bulan ke depan."
          />
          {unit.state === 'active' ? (
            <MonthsStrip first={first} months={months} today={today} stays={stays} holidays={holidays} />
          ) : null}
        </div>
      </div>
    </Card>
  )
}
