import type { Channel } from '#lib/messages/message.ts'
import { type PlaceholderName, preview } from '#lib/messages/placeholder.ts'
import type { Text } from '#lib/messages/text.ts'
import { faultsOf } from '#lib/messages/text-rule.ts'
import { faultWords } from './words.ts'

interface TemplatePreviewProps {
  text: Text
  channel: Channel
  placeholders: readonly PlaceholderName[]
}

/** A text as somebody would get it, with examples in the place of placeholders, and what is wrong with it. */
export function TemplatePreview({ text, channel, placeholders }: TemplatePreviewProps) {
  const faults = faultsOf(text, channel, placeholders)
  return (
    <section aria-label="Contoh" className="rounded-lg border border-line bg-sunken p-4">
      <p className="text-ink-soft text-sm">Contoh, seperti diterima pemohon</p>
      {text.subject ? <p className="mt-2 font-semibold">{preview(text.subject)}</p> : null}
      <p className="mt-2 whitespace-pre-wrap wrap-anywhere">{preview(text.body)}</p>
      {faults.length > 0 ? (
        <ul className="mt-3 list-disc pl-5 font-semibold text-danger text-sm">
          {faults.map((fault) => (
            <li key={faultWords(fault)}>{faultWords(fault)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
