import type { Schedule, ScheduledVisit, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import type { Day } from '#lib/time/days.ts'
import { longDate } from '#lib/time/words.ts'
import { VisitCard } from './visit-card.tsx'

interface AgendaProps {
  schedule: Pick<Schedule, 'visits' | 'trainingTypes'>
  from: Day
  /** By distance, whatever their days. */
  near?: boolean
}

/** Visits by the day they begin, first those that had begun before; or by their distance. */
export function Agenda({ schedule, from, near = false }: AgendaProps) {
  const types = new Map(schedule.trainingTypes.map((type) => [type.slug, type]))
  if (near)
    return (
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {schedule.visits.map((visit) => (
          <VisitCard key={visit.id} visit={visit} type={types.get(visit.type) as TrainingTypeInBrief} />
        ))}
      </ol>
    )
  const groups = Map.groupBy(schedule.visits, ({ firstDay }) => (firstDay < from ? '' : firstDay))
  return (
    <div className="flex flex-col gap-4">
      {[...groups].map(([day, visits]) => (
        <AgendaDay key={day} day={day} visits={visits} types={types} />
      ))}
    </div>
  )
}

interface AgendaDayProps {
  /** Empty for what had begun before. */
  day: Day
  visits: ScheduledVisit[]
  types: ReadonlyMap<string, TrainingTypeInBrief>
}

function AgendaDay({ day, visits, types }: AgendaDayProps) {
  const id = `mulai-${day || 'sebelumnya'}`
  return (
    <section aria-labelledby={id} className="grid gap-3 border-line border-t pt-4 md:grid-cols-[17rem_1fr]">
      <h3 id={id} className="font-bold">
        {day ? `Mulai ${longDate(day)}` : 'Sudah mulai sebelumnya'}
      </h3>
      <ul className="grid content-start gap-3 lg:grid-cols-2">
        {visits.map((visit) => (
          <VisitCard key={visit.id} visit={visit} type={types.get(visit.type) as TrainingTypeInBrief} />
        ))}
      </ul>
    </section>
  )
}
