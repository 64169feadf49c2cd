import type { ReactNode } from 'react'

interface Description {
  term: string
  detail: ReactNode
}

/** Facts of one thing: term at the left, detail at the right, stacked on phones. Empty details are left out. */
export function DescriptionList({ items }: { items: Description[] }) {
  const shown = items.filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
  return (
    <dl className="divide-y divide-line">
      {shown.map(({ term, detail }) => (
        <div key={term} className="grid gap-x-6 py-2 sm:grid-cols-[12rem_1fr]">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 font-medium">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
