import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { stayWords } from '#components/claims/words.ts'
import { HistoryLink } from '#components/history/history-link.tsx'
import { TrainingTypeBadge, type TrainingTypeLook } from '#components/training-types/training-type-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { DescriptionList } from '#components/ui/description-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import type { Holidays } from '#lib/time/working-days.ts'
import type { FundingSource, Stay, UnitState } from '#lib/units/unit.ts'
import { MonthsStrip } from './months-strip.tsx'
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
    programs: { id: number; name: string; trainingDays: number; trainingType: TrainingTypeLook }[]
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
            { term: 'Program', detail: <Programs programs={unit.programs} /> },
          ]}
        />
        <div className="flex min-w-0 flex-col gap-4">
          <Coming stays={coming.slice(0, NAMED)} more={Math.max(0, coming.length - NAMED)} />
          {unit.state === 'active' ? (
            <MonthsStrip first={first} months={months} today={today} stays={stays} holidays={holidays} />
          ) : null}
        </div>
      </div>
    </Card>
  )
}

/** The programs of one training type on one line. */
function Programs({ programs }: { programs: UnitCardProps['unit']['programs'] }) {
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

function Coming({ stays, more }: { stays: Stay[]; more: number }) {
  if (stays.length === 0)
    return <p className="text-ink-soft">Tidak ada kunjungan atau perawatan dalam tiga bulan ke depan.</p>
  return (
    <ul className="divide-y divide-line">
      {stays.map(({ holder, visit }) => (
        <li
          key={`${holder.kind}-${holder.id}`}
          className="flex flex-wrap items-center gap-x-3 py-1 sm:flex-nowrap"
        >
          <span className="basis-full text-ink-soft text-sm tabular-nums max-sm:pt-1 sm:flex-none sm:basis-44">
            {dateRange(holder.firstDay, holder.lastDay)}
          </span>
          {visit ? (
            <TextLink href={`/petugas/kunjungan/${visit.id}`} strong className="min-w-0 flex-1">
              {stayWords(holder)}
            </TextLink>
          ) : (
            <span className="inline-flex min-h-11 flex-1 items-center">{stayWords(holder)}</span>
          )}
          {visit ? <BookingStatusBadge status={visit.status} /> : <Badge>Tidak tersedia</Badge>}
        </li>
      ))}
      {more > 0 ? <li className="py-2 text-ink-soft">dan {more} lagi</li> : null}
    </ul>
  )
}
