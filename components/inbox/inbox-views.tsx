import { requestStatusWords } from '#components/requests/request-status.tsx'
import { FilterLinks } from '#components/ui/filter-links.tsx'
import type { InboxFilter } from '#lib/inbox/inbox.ts'
import { inboxHref } from '#lib/inbox/schema.ts'
import type { RequestStatus } from '#lib/requests/request.ts'

interface InboxViewsProps {
  filter: InboxFilter
  counts: Partial<Record<RequestStatus, number>>
  overdue: number
}

/** What staff looks for every day, each one touch away. */
export function InboxViews({ filter, counts, overdue }: InboxViewsProps) {
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
      links={views.map(({ label, count, filter: shown }) => {
        const href = inboxHref(shown)
        return { href, label, count, current: href === here }
      })}
    />
  )
}
