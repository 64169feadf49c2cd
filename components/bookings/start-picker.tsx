import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { UnitAnswers } from '#lib/planning/answers.ts'
import { addMonths, type Day, type Month, monthOf } from '#lib/time/days.ts'
import { monthWords } from '#lib/time/words.ts'
import { holidaysOf } from './answer-words.ts'
import { StartLegend } from './start-legend.tsx'
import { FullUnits, UnitStarts } from './unit-starts.tsx'

interface StartPickerProps {
  units: UnitAnswers[]
  window: { first: Day; last: Day }
  months: Month[]
  earliest: Month
  picked: { day: Day | null; unitIds: number[] }
  /** The address that picks a day of a unit. */
  hrefOf: (day: Day, unitId: number) => string
  /** The address that shows the months from one on. */
  monthHref: (month: Month) => string
}

/** So many free units show their calendars at once: the picked one first, then those free the soonest. */
const UNFOLDED = 6

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
    answers: unit.answers.filter(({ day }) => months.includes(monthOf(day))),
  }))
  const firstFree = ({ answers }: UnitAnswers) => answers.find(({ kind }) => kind === 'free')?.day
  const rankOf = (unit: UnitAnswers) => (picked.unitIds.includes(unit.id) ? '' : (firstFree(unit) ?? ''))
  const open = shown.filter(firstFree).toSorted((a, b) => rankOf(a).localeCompare(rankOf(b)))
  const full = shown.filter((unit) => !firstFree(unit))
  const cards = (some: UnitAnswers[]) => (
    <div className={`grid gap-4 ${months.length === 1 ? 'xl:grid-cols-2' : ''}`}>
      {some.map((unit) => (
        <UnitStarts
          key={unit.id}
          unit={unit}
          months={months}
          picked={picked.unitIds.includes(unit.id) ? picked.day : null}
          hrefOf={(day) => hrefOf(day, unit.id)}
        />
      ))}
    </div>
  )
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <h2 className="font-bold text-lg">Setiap hari, setiap unit</h2>
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
      <StartLegend window={window} holidays={holidaysOf(shown[0]?.answers ?? [])} />
      {cards(open.slice(0, UNFOLDED))}
      {open.length > UNFOLDED ? (
        <details>
          <summary className="mb-3 flex min-h-11 cursor-pointer items-center font-semibold">
            {open.length - UNFOLDED} unit lain yang bebas
          </summary>
          {cards(open.slice(UNFOLDED))}
        </details>
      ) : null}
      <FullUnits units={full} months={months} />
    </div>
  )
}
