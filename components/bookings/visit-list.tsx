import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type Day, daysBetween } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import type { BookingRow } from './booking-table.tsx'

/** A few visits in brief, each a way to its visit. */
export function VisitList({ rows, today }: { rows: BookingRow[]; today: Day }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-baseline gap-3 py-2">
          <span className="w-20 flex-none">
            <TrainingTypeBadge type={row.trainingType} />
          </span>
          <div className="min-w-0">
            <TextLink href={`/petugas/kunjungan/${row.id}`} strong className="sm:min-h-6">
              {row.site}
            </TextLink>
            <p className="text-ink-soft text-sm tabular-nums">
              {row.unit ? `${row.unit} · ` : ''}
              {dateRange(row.firstDay, row.lastDay)} · {whenWords(today, row)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function whenWords(today: Day, { firstDay, lastDay }: BookingRow): string {
  const untilFirst = daysBetween(today, firstDay)
  if (untilFirst > 1) return `${untilFirst} hari lagi`
  if (untilFirst === 1) return 'mulai besok'
  const sinceLast = daysBetween(lastDay, today)
  if (sinceLast > 0) return `seharusnya selesai ${sinceLast} hari lalu`
  if (untilFirst === 0) return 'mulai hari ini'
  return sinceLast === 0 ? 'hari terakhir' : `mulai ${-untilFirst} hari lalu`
}
