import { TextLink } from '#components/ui/text-link.tsx'
import type { HistoryFilter } from '#lib/history/history.ts'
import { historyHref } from '#lib/history/schema.ts'

interface HistoryLinkProps {
  filter: Partial<HistoryFilter>
  /** Whose history it is, where several stand on one page; read aloud, not shown. */
  of?: string
}

/** The way from a thing to its part of the office's history. */
export function HistoryLink({ filter, of }: HistoryLinkProps) {
  return (
    <TextLink href={historyHref(filter)}>
      {of ? 'Riwayat' : 'Dalam riwayat kantor'}
      {of ? <span className="sr-only"> {of}</span> : null}
    </TextLink>
  )
}
