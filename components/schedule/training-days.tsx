import type { TrainingDay } from '#lib/schedule/visit.ts'
import { daysBetween } from '#lib/time/days.ts'
import { hours, longDate } from '#lib/time/words.ts'

/** Each training day with its hours; a gap says that nobody trains between. */
export function TrainingDays({ days }: { days: TrainingDay[] }) {
  return (
    <ol className="tabular flex flex-col">
      {days.map(({ day, startMinute, endMinute }, index) => {
        const before = days[index - 1]
        const rests = before ? daysBetween(before.day, day) - 1 : 0
        return (
          <li
            key={day}
            className={`flex flex-wrap justify-between gap-x-4 border-line border-t py-2 ${index === 0 ? 'border-t-0' : ''}`}
          >
            {rests > 0 ? (
              <span className="basis-full pb-2 text-ink-soft text-sm">
                {rests === 1 ? 'Libur sehari' : `Libur ${rests} hari`}
              </span>
            ) : null}
            <time dateTime={day}>
              <span className="inline-block w-7 text-ink-soft">{index + 1}.</span>
              {longDate(day)}
            </time>
            <span>{hours(startMinute, endMinute)}</span>
          </li>
        )
      })}
    </ol>
  )
}
