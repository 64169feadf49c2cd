import type { BlackoutKind } from '#lib/blackouts/blackout.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import { causeTitle } from './words.ts'

export interface BlackoutRow {
  id: number
  kind: BlackoutKind
  firstDay: Day
  lastDay: Day
  reason: string
}

/** When one of the fleet is out of service, and why. */
export function BlackoutList({ blackouts }: { blackouts: BlackoutRow[] }) {
  if (blackouts.length === 0)
    return <p className="text-ink-soft">Tidak ada waktu tidak tersedia yang tercatat.</p>
  return (
    <ul className="divide-y divide-line">
      {blackouts.map(({ id, kind, firstDay, lastDay, reason }) => (
        <li key={id} className="py-2">
          <p className="font-semibold">
            {causeTitle(kind)}, {dateRange(firstDay, lastDay)}
          </p>
          {reason ? <p className="wrap-anywhere text-ink-soft text-sm">{reason}</p> : null}
        </li>
      ))}
    </ul>
  )
}
