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
            className="grid grid-cols-[1.75rem_1fr] border-line border-t py-2 first:border-t-0 sm:grid-cols-[1.75rem_1fr_auto]"
          >
            {rests > 0 ? (
              <span className="col-span-full pb-2 text-ink-soft text-sm">
                {rests === 1 ? 'Libur sehari' : `Libur ${rests} hari`}
              </span>
            ) : null}
            <span className="text-ink-soft">{index + 1}.</span>
            <time dateTime={day}>{longDate(day)}</time>
            <span className="max-sm:col-start-2">{hours(startMinute, endMinute)}</span>
          </li>
        )
      })}
    </ol>
  )
}
