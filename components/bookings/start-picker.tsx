import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { DayAnswer } from '#lib/planning/answers.ts'
import { addMonths, type Day, type Month } from '#lib/time/days.ts'
import { dateRange, monthWords } from '#lib/time/words.ts'
import { StartCalendar } from './start-calendar.tsx'

interface StartPickerProps {
  units: { id: number; name: string; answers: DayAnswer[] }[]
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
  return (
    <div className="flex flex-col gap-4">
      <Earliest units={units} picked={picked} hrefOf={hrefOf} />
      <div className="flex flex-wrap items-center gap-2">
        {from > earliest ? (
          <ButtonLink variant="secondary" href={monthHref(addMonths(from, -months.length))}>
            Lebih awal
          </ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={monthHref(addMonths(to, 1))}>
          {monthWords(addMonths(to, 1))} dan seterusnya
        </ButtonLink>
      </div>
      <Legend window={window} />
      {units.map((unit) => (
        <section key={unit.id} className="rounded-card border border-line bg-surface p-4">
          <h3 className="mb-2 font-bold">{unit.name}</h3>
          <div className="grid gap-6 md:grid-cols-2">
            {months.map((month) => (
              <StartCalendar
                key={month}
                month={month}
                answers={unit.answers}
                unit={unit.name}
                picked={unit.id === picked.unitId ? picked.day : null}
                hrefOf={(day) => hrefOf(day, unit.id)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

/** So many units are named with their earliest day; the calendars show all. */
const NAMED = 4

function Earliest({ units, picked, hrefOf }: Pick<StartPickerProps, 'units' | 'picked' | 'hrefOf'>) {
  const found = units
    .flatMap(({ id, name, answers }) => {
      const free = answers
        .filter((answer) => answer.kind === 'free')
        .filter(({ day }) => id !== picked.unitId || day !== picked.day)
      const best = free.find(({ inWindow }) => inWindow) ?? free[0]
      return best ? { id, name, ...best } : []
    })
    .toSorted((a, b) => Number(b.inWindow) - Number(a.inWindow) || a.day.localeCompare(b.day))
    .slice(0, NAMED)
  if (found.length === 0)
    return <p className="font-semibold">Dalam waktu yang dicari tidak ada hari pertama yang bebas.</p>
  return (
    <div>
      <h3 className="mb-2 font-semibold">Paling awal yang bebas</h3>
      <ul className="flex flex-wrap gap-2">
        {found.map(({ id, name, day, lastDay, inWindow }) => (
          <li key={id}>
            <ButtonLink variant="secondary" href={hrefOf(day, id)}>
              <span>
                {name}, {dateRange(day, lastDay)}
                {inWindow ? null : <span className="block font-normal text-sm">di luar rentang</span>}
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Legend({ window }: { window: { first: Day; last: Day } }) {
  const box = 'inline-block size-4 rounded align-[-2px] mr-1.5'
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      <span>
        <span className={`${box} border border-teal bg-teal-soft`} />
        bebas, dalam rentang yang diminta ({dateRange(window.first, window.last)})
      </span>
      <span>
        <span className={`${box} border border-line-strong border-dashed`} />
        bebas, di luar rentang
      </span>
      <span>
        <span className={`${box} bg-sunken`} />
        tidak bebas
      </span>
    </p>
  )
}
