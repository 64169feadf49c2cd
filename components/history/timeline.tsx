import { moment } from '#lib/time/words.ts'
import { deedWords, detailLines, reasonLabel } from './words.ts'

interface TimelineEntry {
  id: string
  at: Date
  actor: string
  action: string
  reason: string | null
  details: unknown
}

/** What was done, when, by whom and why; the latest on top. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  if (entries.length === 0) return <p className="text-ink-soft">Belum ada riwayat.</p>
  return (
    <ol className="flex flex-col">
      {entries.toReversed().map((entry) => (
        <li key={entry.id} className="relative border-line border-l-2 pb-5 pl-5 last:pb-0">
          <span aria-hidden="true" className="absolute top-1.5 -left-[7px] size-3 rounded-full bg-teal" />
          <p className="font-semibold">{deedWords(entry.action)}</p>
          <p className="text-ink-soft text-sm">
            <time dateTime={entry.at.toISOString()}>{moment(entry.at)}</time>, oleh {entry.actor}
          </p>
          <Details entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Details({ entry: { action, reason, details } }: { entry: TimelineEntry }) {
  const lines = detailLines(details)
  if (reason) lines.push({ label: reasonLabel(action), text: reason })
  if (lines.length === 0) return null
  return (
    <dl className="mt-1 flex flex-col gap-1 text-sm">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt className="inline text-ink-soft">{label}: </dt>
          <dd className="inline whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
