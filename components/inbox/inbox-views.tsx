import { requestStatusWords } from '#components/requests/request-status.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import type { InboxFilter, SavedView } from '#lib/inbox/inbox.ts'
import { inboxHref } from '#lib/inbox/schema.ts'
import type { RequestStatus } from '#lib/requests/request.ts'

interface InboxViewsProps {
  filter: InboxFilter
  counts: Partial<Record<RequestStatus, number>>
  overdue: number
  /** Those that the person keeps. */
  saved: SavedView[]
}

/** What staff looks for every day, each one touch away. */
export function InboxViews({ filter, counts, overdue, saved }: InboxViewsProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const views: { label: string; count: number; filter: Partial<InboxFilter> }[] = [
    { label: 'Semua', count: all, filter: {} },
    { label: 'Lewat tenggat', count: overdue, filter: { overdue: true } },
    ...(['submitted', 'queued', 'offered', 'needs_revision'] as const).map((status) => ({
      label: requestStatusWords(status),
      count: counts[status] ?? 0,
      filter: { status },
    })),
  ]
  const here = inboxHref(filter)
  return (
    <FilterLinks
      label="Tampilan"
      links={[
        ...views.map(({ label, count, filter: shown }) => ({ href: inboxHref(shown), label, count })),
        ...saved.map(({ name, query }) => ({ href: `/petugas/permohonan?${query}`, label: `★ ${name}` })),
      ].map((link) => ({ ...link, current: link.href === here }))}
    />
  )
}
