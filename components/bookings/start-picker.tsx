import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { DayAnswer, UnitAnswers } from '#lib/planning/answers.ts'
import { addMonths, type Day, type Month, monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'
import { holidaysOf, reasonsOf } from './answer-words.ts'
import { EarliestStarts } from './earliest-starts.tsx'
import { StartCalendar } from './start-calendar.tsx'
import { StartLegend } from './start-legend.tsx'

interface StartPickerProps {
  units: UnitAnswers[]
  window: { first: Day; last: Day }
  months: Month[]
  earliest: Month
  picked: { day: Day | null; unitId: number | null }
  /** The address that picks a day of a unit. */
  hrefOf: (day: Day, unitId: number) => string
  /** The address that shows the months from one on. */
  monthHref: (month: Month) => string
}

/** Every possible first day of every unit that fits, month by month; a click fills the form. */
export function StartPicker({
  units,
  window,
  months,
  earliest,
  picked,
  hrefOf,
  monthHref,
}: StartPickerProps) {
  const [from, to] = [months[0] as Month, months.at(-1) as Month]
  if (units.length === 0)
    return (
      <EmptyState title="Tidak ada unit yang membawa program ini">
        Unit yang membawanya sedang diperbaiki, atau belum ada. Permohonan ini tetap dalam antrean.
      </EmptyState>
    )
  const shown = units.map((unit) => ({
    ...unit,
    shown: unit.answers.filter(({ day }) => months.includes(monthOf(day))),
  }))
  const isOpen = ({ shown: answers }: (typeof shown)[number]) => answers.some(({ kind }) => kind === 'free')
  const full = shown.filter((unit) => !isOpen(unit))
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <EarliestStarts units={units} picked={picked} hrefOf={hrefOf} />
      <nav aria-label="Bulan" className="flex flex-wrap items-center gap-2">
        {from > earliest ? (
          <ButtonLink variant="secondary" href={monthHref(addMonths(from, -months.length))}>
            Lebih awal
          </ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={monthHref(addMonths(to, 1))}>
          {monthWords(addMonths(to, 1))} dan seterusnya
        </ButtonLink>
      </nav>
      <StartLegend window={window} holidays={holidaysOf(shown[0]?.shown ?? [])} />
      <div className={`grid gap-4 ${months.length === 1 ? 'xl:grid-cols-2' : ''}`}>
        {shown.filter(isOpen).map((unit) => (
          <section
            key={unit.id}
            aria-label={`Hari pertama yang mungkin, ${unit.name}`}
            className="rounded-card border border-line bg-surface p-4"
          >
            <h3 className="mb-2 font-bold">{unit.name}</h3>
            <div className={`grid gap-6 ${months.length === 1 ? '' : 'md:grid-cols-2'}`}>
              {months.map((month) => (
                <StartCalendar
                  key={month}
                  month={month}
                  answers={unit.shown.filter(({ day }) => monthOf(day) === month)}
                  unit={unit.name}
                  picked={unit.id === picked.unitId ? picked.day : null}
                  hrefOf={(day) => hrefOf(day, unit.id)}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      <FullUnits units={full} months={months} />
    </div>
  )
}

/** Units without a free day in the months shown: why, in words alone. */
function FullUnits({ units, months }: { units: (UnitAnswers & { shown: DayAnswer[] })[]; months: Month[] }) {
  if (units.length === 0) return null
  return (
    <section className="rounded-card border border-line bg-surface p-4">
      <h3 className="mb-2 font-bold">Tidak bebas dalam {months.map(monthWords).join(' dan ')}</h3>
      <dl className="divide-y divide-line">
        {units.map(({ id, name, shown }) => (
          <div key={id} className="grid gap-x-4 py-2 sm:grid-cols-[7rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-soft text-sm">
              {reasonsOf(shown)
                .map(({ days, words }) => `${days} ${words}`)
                .join('; ') || 'semua hari sudah lewat atau libur'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
