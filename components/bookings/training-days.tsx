import { type Day, weekdayOf } from '#lib/time/days.ts'
import { longDate, shortDate, WEEKDAYS_SHORT } from '#lib/time/words.ts'
import type { Rest } from '#lib/time/working-days.ts'
import { restWords } from './rest-words.ts'

interface TrainingDaysProps {
  days: Day[]
  skipped: { day: Day; rest: Rest }[]
}

const brief = (day: Day) => `${WEEKDAYS_SHORT[weekdayOf(day) - 1]} ${shortDate(day)}`

/** Every training day of a visit, and the days in between on which nobody trains, by name. */
export function TrainingDays({ days, skipped }: TrainingDaysProps) {
  const last = days.at(-1)
  if (!last) return null
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        <strong>{days.length} hari pelatihan</strong>, selesai {longDate(last)}:
      </p>
      <ul className="flex flex-wrap gap-1">
        {days.map((day) => (
          <li key={day} className="rounded-md bg-teal-soft px-2 py-0.5 tabular-nums">
            {brief(day)}
          </li>
        ))}
      </ul>
      {skipped.length > 0 ? (
        <p className="text-ink-soft">
          Dilewati: {skipped.map(({ day, rest }) => `${brief(day)} (${restWords(rest)})`).join(', ')}.
        </p>
      ) : null}
    </div>
  )
}
