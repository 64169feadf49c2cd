import { ButtonLink } from '#components/ui/button.tsx'
import type { UnitAnswers } from '#lib/planning/answers.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

interface EarliestStartsProps {
  units: UnitAnswers[]
  picked: { day: Day | null; unitId: number | null }
  hrefOf: (day: Day, unitId: number) => string
}

/** So many units are named with their earliest day; the calendars show all. */
const NAMED = 4

/** The first free day of some units, those within the window first. */
export function EarliestStarts({ units, picked, hrefOf }: EarliestStartsProps) {
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
    <section aria-labelledby="paling-awal">
      <h2 id="paling-awal" className="mb-2 font-bold text-lg">
        Paling awal yang bebas
      </h2>
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
    </section>
  )
}
