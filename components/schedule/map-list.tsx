import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type AreaPoint, kecamatanOf } from '#lib/areas/area.ts'
import type { ScheduledVisit, ScheduleFilter, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { agendaOf } from './map-mark.tsx'
import { kmWords, seatWords } from './seat-words.ts'

/** More of one kecamatan are counted, and shown by its agenda. */
const MOST_LISTED = 4

interface MapListProps {
  visits: ScheduledVisit[]
  areas: ReadonlyMap<string, AreaPoint>
  types: ReadonlyMap<string, TrainingTypeInBrief>
  filter: ScheduleFilter
  today: Day
}

/** What the map shows, in words: visits by their kecamatan. */
export function MapList({ visits, areas, types, filter, today }: MapListProps) {
  return (
    <div className="flex flex-col gap-5">
      {[...Map.groupBy(visits, ({ areaCode }) => kecamatanOf(areaCode))].map(([code, within]) => {
        const more = within.length - MOST_LISTED
        return (
          <section key={code} aria-labelledby={`kecamatan-${code}`}>
            <h3 id={`kecamatan-${code}`} className="font-bold">
              Kecamatan {areas.get(code)?.name} <span className="text-ink-soft">({within.length})</span>
            </h3>
            <ul className="divide-y divide-line">
              {within.slice(0, MOST_LISTED).map((visit) => (
                <ListedVisit
                  key={visit.id}
                  visit={visit}
                  type={types.get(visit.type) as TrainingTypeInBrief}
                />
              ))}
            </ul>
            {more > 0 ? (
              <TextLink href={agendaOf(code, filter, today)}>{`${more} kunjungan lagi di agenda`}</TextLink>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

function ListedVisit({ visit, type }: { visit: ScheduledVisit; type: TrainingTypeInBrief }) {
  return (
    <li className="relative grid grid-cols-[5.5rem_1fr] gap-x-3 py-2.5">
      <span>
        <TrainingTypeBadge type={type} />
      </span>
      <span className="min-w-0">
        <a
          href={`/kunjungan/${visit.id}`}
          className="font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {visit.site}
        </a>
        <span className="tabular block text-ink-soft text-sm">
          {dateRange(visit.firstDay, visit.lastDay)}. {seatWords(visit)}
          {visit.status === 'tentative' ? '. Rencana' : ''}
          {visit.km === null ? '' : `. ${kmWords(visit.km)}`}
        </span>
      </span>
    </li>
  )
}
