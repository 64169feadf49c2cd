import { TrainingTypeBadge } from '#components/training-types/training-type-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { ScheduledVisit, TrainingTypeInBrief } from '#lib/schedule/schedule.ts'
import { dateRange } from '#lib/time/words.ts'
import { kmWords, seatWords } from './seat-words.ts'
import { AUDIENCE, PUBLIC_STATUS } from './words.ts'

/** A visit in the agenda: the whole card is its link. */
export function VisitCard({ visit, type }: { visit: ScheduledVisit; type: TrainingTypeInBrief }) {
  const { word, tone } = PUBLIC_STATUS[visit.status]
  return (
    <li className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-4 hover:border-line-strong">
      <p className="flex flex-wrap gap-2">
        <TrainingTypeBadge type={type} />
        {visit.status === 'confirmed' ? null : <Badge tone={tone}>{word}</Badge>}
        {visit.left === 0 ? <Badge tone="waiting">Penuh</Badge> : null}
        {visit.km === null ? null : <span className="tabular ml-auto font-bold">{kmWords(visit.km)}</span>}
      </p>
      <a
        href={`/kunjungan/${visit.id}`}
        className="font-bold underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        {visit.site}
      </a>
      <p className="text-ink-soft">
        {visit.program}, {visit.area}
      </p>
      <p className="tabular">
        {dateRange(visit.firstDay, visit.lastDay)}. {seatWords(visit)}. {AUDIENCE[visit.audience]}.
      </p>
    </li>
  )
}
