import { Badge } from '#components/ui/badge.tsx'
import type { Due } from '#lib/requests/due.ts'
import { date } from '#lib/time/words.ts'

/** "Lewat tenggat 3 hari kerja"; on the rest days after the due day nobody is a working day late yet. */
export function dueWords({ day, overdue, late }: Due): string {
  if (!overdue) return `Tenggat ${date(day)}`
  return late > 0 ? `Lewat tenggat ${late} hari kerja` : 'Lewat tenggat'
}

/** By when a request is due; what is overdue stands out by its words and its colour. */
export function DueMark({ due }: { due: Due | null }) {
  if (!due) return null
  if (due.overdue) return <Badge tone="danger">{dueWords(due)}</Badge>
  return <span className="text-ink-soft text-sm">{dueWords(due)}</span>
}
