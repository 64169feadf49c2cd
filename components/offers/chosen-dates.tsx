import { useId } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/time/days.ts'
import { dateRange, longDate } from '#lib/time/words.ts'

export interface ChosenDate {
  /** As the form sends it. */
  text: string
  firstDay: Day
  /** Null: not known before it is judged. */
  lastDay: Day | null
  convoy: string[]
  outside: boolean
  unsuited: boolean
  /** The address without it. */
  withoutHref: string
}

/** The dates chosen so far for an offer, each with its convoy and a way to take it out again. */
export function ChosenDates({ dates }: { dates: ChosenDate[] }) {
  const id = useId()
  return (
    <div>
      <h3 id={id} className="mb-1 font-semibold">
        Yang akan ditahan
      </h3>
      <ul aria-labelledby={id} className="divide-y divide-line">
        {dates.map(({ text, firstDay, lastDay, convoy, outside, unsuited, withoutHref }) => (
          <li key={text} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div className="wrap-anywhere min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <strong>{lastDay ? dateRange(firstDay, lastDay) : longDate(firstDay)}</strong>
                {outside ? <Badge tone="waiting">Di luar rentang</Badge> : null}
                {unsuited ? <Badge tone="waiting">Kena hari yang tidak cocok</Badge> : null}
              </p>
              <p className="text-ink-soft text-sm">{convoy.join(', ')}</p>
            </div>
            <TextLink href={withoutHref} aria-label={`Hapus ${longDate(firstDay)}`}>
              Hapus
            </TextLink>
            <input type="hidden" name="dates" value={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
