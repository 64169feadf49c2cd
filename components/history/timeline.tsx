import { moment } from '#lib/time/words.ts'
import { EntryDetails } from './entry-details.tsx'
import { PersonLink } from './person-link.tsx'
import { deedWords } from './words.ts'

interface TimelineEntry {
  id: string
  at: Date
  accountId: string | null
  actor: string
  action: string
  reason: string | null
  details: unknown
}

interface TimelineProps {
  entries: TimelineEntry[]
  /** Makes each name the way to what that person did; for staff alone. */
  linkPeople?: boolean
}

/** What was done, when, by whom and why; the latest on top. */
export function Timeline({ entries, linkPeople = false }: TimelineProps) {
  if (entries.length === 0) return <p className="text-ink-soft">Belum ada riwayat.</p>
  return (
    <ol className="flex flex-col">
      {entries.toReversed().map((entry) => (
        <li key={entry.id} className="relative border-line border-l-2 pb-5 pl-5 last:pb-0">
          <span aria-hidden="true" className="absolute top-1.5 -left-[7px] size-3 rounded-full bg-teal" />
          <p className="font-semibold">{deedWords(entry.action)}</p>
          <p className="text-ink-soft text-sm">
            <time dateTime={entry.at.toISOString()}>{moment(entry.at)}</time>, oleh{' '}
            {linkPeople ? <PersonLink entry={entry} /> : entry.actor}
          </p>
          <EntryDetails entry={entry} />
        </li>
      ))}
    </ol>
  )
}
