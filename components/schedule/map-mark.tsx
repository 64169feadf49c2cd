import { hueClass, trainingTypeIcon } from '#components/training-types/training-type-badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Mark } from '#lib/schedule/marks.ts'
import type { ScheduleFilter, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import { scheduleHref } from '#lib/schedule/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { seatWords } from './seat-words.ts'

interface MapMarkProps {
  mark: Mark
  /** "Desa Srimahi", "Kecamatan Setu" */
  place: string
  types: ReadonlyMap<string, TrainingTypeInBrief>
  filter: ScheduleFilter
  today: Day
  /** Of the map's width and height, in per cent. */
  left: number
  top: number
}

/** One visit by its training type, or several by their number; a link to it, or to the agenda of its area. */
export function MapMark({ mark, place, types, filter, today, left, top }: MapMarkProps) {
  const { visits } = mark
  const style = { left: `${left.toFixed(2)}%`, top: `${top.toFixed(2)}%` }
  const kinds = [...new Set(visits.map(({ type }) => type))].flatMap((slug) => types.get(slug) ?? [])
  const [type] = kinds
  const [visit] = visits
  if (!type || !visit) return null
  const hue = kinds.length === 1 ? hueClass(type.hue) : 'hue-neutral'
  if (visits.length === 1)
    return (
      <li className={`mark ${hue} ${visit.status === 'tentative' ? 'hatched' : ''}`} style={style}>
        <a
          href={`/kunjungan/${visit.id}`}
          aria-label={`${type.name} di ${visit.site}, ${place}, ${dateRange(visit.firstDay, visit.lastDay)}, ${seatWords(visit)}`}
        >
          <Icon name={trainingTypeIcon(type.icon)} />
          <span>{type.shortName}</span>
        </a>
      </li>
    )
  return (
    <li className={`mark many ${hue}`} style={style}>
      <a
        href={agendaOf(mark.code, filter, today)}
        aria-label={`${visits.length} kunjungan di ${place}: ${kinds.map(({ shortName }) => shortName).join(', ')}. Lihat agendanya`}
      >
        <b>{visits.length}</b>
        <span>
          {kinds.slice(0, 3).map(({ slug, icon }) => (
            <Icon key={slug} name={trainingTypeIcon(icon)} />
          ))}
        </span>
      </a>
    </li>
  )
}

/** The agenda of the same time and filters in one area. */
export function agendaOf(code: string, filter: ScheduleFilter, today: Day): string {
  const area = code.length > 8 ? { desa: code, kecamatan: null } : { desa: null, kecamatan: code }
  return scheduleHref({ ...filter, ...area, view: 'agenda' }, today)
}
