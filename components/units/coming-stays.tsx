import { BookingStatusBadge } from '#components/bookings/booking-status.tsx'
import { holdingPath, stayWords } from '#components/claims/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { dateRange } from '#lib/time/words.ts'
import type { Stay } from '#lib/units/unit.ts'

interface ComingStaysProps {
  stays: Stay[]
  /** How many more there are than are listed. */
  more: number
  /** Said where there is none. */
  none: string
}

/** What will hold one of the fleet, each visit a way to it. */
export function ComingStays({ stays, more, none }: ComingStaysProps) {
  if (stays.length === 0) return <p className="text-ink-soft">{none}</p>
  return (
    <ul className="divide-y divide-line">
      {stays.map(({ holder, visit }) => (
        <li
          key={`${holder.kind}-${holder.id}`}
          className="flex flex-wrap items-center gap-x-3 py-1 sm:flex-nowrap"
        >
          <span className="basis-full text-ink-soft text-sm tabular-nums max-sm:pt-1 sm:flex-none sm:basis-44">
            {dateRange(holder.firstDay, holder.lastDay)}
          </span>
          {visit ? (
            <TextLink href={holdingPath(visit)} strong className="min-w-0 flex-1">
              {stayWords(holder)}
            </TextLink>
          ) : (
            <span className="inline-flex min-h-11 flex-1 items-center">{stayWords(holder)}</span>
          )}
          {visit ? <HoldingBadge visit={visit} /> : <Badge>Tidak tersedia</Badge>}
        </li>
      ))}
      {more > 0 ? <li className="py-2 text-ink-soft">dan {more} lagi</li> : null}
    </ul>
  )
}

function HoldingBadge({ visit }: { visit: NonNullable<Stay['visit']> }) {
  return visit.offered ? (
    <Badge tone="waiting">Ditawarkan</Badge>
  ) : (
    <BookingStatusBadge status={visit.status} />
  )
}
