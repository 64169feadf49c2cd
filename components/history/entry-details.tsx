import { detailLines, reasonLabel } from './words.ts'

interface EntryDetailsProps {
  entry: { action: string; reason: string | null; details: unknown }
}

/** The days, the convoy and the reason of an entry, as far as it holds them. */
export function EntryDetails({ entry: { action, reason, details } }: EntryDetailsProps) {
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
