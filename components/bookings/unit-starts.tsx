import type { UnitAnswers } from '#lib/planning/answers.ts'
import { type Day, type Month, monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'
import { reasonsOf } from './answer-words.ts'
import { StartCalendar } from './start-calendar.tsx'

interface UnitStartsProps {
  unit: UnitAnswers
  months: Month[]
  picked: Day | null
  hrefOf: (day: Day) => string
}

/** The possible first days of one unit, a calendar a month. */
export function UnitStarts({ unit, months, picked, hrefOf }: UnitStartsProps) {
  return (
    <section aria-label={`Kalender ${unit.name}`} className="rounded-card border border-line bg-surface p-4">
      <h3 className="mb-2 font-bold">{unit.name}</h3>
      <div className={`grid gap-6 ${months.length === 1 ? '' : 'md:grid-cols-2'}`}>
        {months.map((month) => (
          <StartCalendar
            key={month}
            month={month}
            answers={unit.answers.filter(({ day }) => monthOf(day) === month)}
            unit={unit.name}
            picked={picked}
            hrefOf={hrefOf}
          />
        ))}
      </div>
    </section>
  )
}

/** Units without a free day in the months shown: why, in words alone. */
export function FullUnits({ units, months }: { units: UnitAnswers[]; months: Month[] }) {
  if (units.length === 0) return null
  return (
    <section className="rounded-card border border-line bg-surface p-4">
      <h3 className="mb-2 font-bold">Tidak bebas dalam {months.map(monthWords).join(' dan ')}</h3>
      <dl className="divide-y divide-line">
        {units.map(({ id, name, answers }) => (
          <div key={id} className="grid gap-x-4 py-2 sm:grid-cols-[7rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-soft text-sm">
              {reasonsOf(answers)
                .map(({ days, words }) => `${days} ${words}`)
                .join('; ') || 'semua hari sudah lewat atau libur'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
