import { hueClass, trainingTypeIcon } from '#components/training-types/training-type-badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Bar } from '#lib/schedule/month.ts'
import type { BarVisit, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import { dateRange, longDate } from '#lib/time/words.ts'
import { seatsInBrief } from './seat-words.ts'

interface VisitBarProps {
  bar: Bar
  type: TrainingTypeInBrief
  /** The bar before it in the list of its week. */
  before: Bar | undefined
}

/** A visit's part of one week: a bar in the grid, a row in the list by day that the grid becomes on phones. */
export function VisitBar({ bar, type, before }: VisitBarProps) {
  const { visit, column, length, lane, startsEarlier, endsLater } = bar
  const classes = [
    'bar',
    hueClass(type.hue),
    `from-${column} over-${length} lane-${lane}`,
    visit.status === 'tentative' && 'hatched',
    startsEarlier && 'earlier',
    endsLater && 'later',
    !visit.onSaturdays && column <= 6 && column + length > 6 && 'no-saturday',
  ]
  const heading = startsEarlier ? 'Berlanjut dari minggu sebelumnya' : longDate(visit.firstDay)
  const follows = before && before.startsEarlier === startsEarlier && before.column === column
  return (
    <li className={classes.filter(Boolean).join(' ')} data-day={follows ? undefined : heading}>
      <a href={`/kunjungan/${visit.id}`}>
        <Icon name={trainingTypeIcon(type.icon)} />
        <b>{type.shortName}</b>
        <span className="site">{visit.site}</span>
        <i>{when(visit)}</i>
        <span className="seats">{seatsInBrief(visit)}</span>
      </a>
    </li>
  )
}

function when({ firstDay, lastDay, status }: BarVisit): string {
  const days = dateRange(firstDay, lastDay)
  if (status === 'tentative') return `${days}, rencana`
  return status === 'interrupted' ? `${days}, terhenti` : days
}
