import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { type Day, daysBetween } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'
import type { BookingRow } from './booking-table.tsx'

/** A few visits in brief, each a way to its visit. */
export function VisitList({ rows, today }: { rows: BookingRow[]; today: Day }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
          <TrainingTypeBadge type={row.trainingType} />
          <a
            href={`/petugas/kunjungan/${row.id}`}
            className="inline-flex min-h-11 min-w-0 grow basis-48 items-center font-semibold text-teal underline underline-offset-4"
          >
            {row.site}
          </a>
          <span className="text-ink-soft text-sm tabular-nums">
            {row.unit ? `${row.unit} · ` : ''}
            {dateRange(row.firstDay, row.lastDay)} · {whenWords(today, row)}
          </span>
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
