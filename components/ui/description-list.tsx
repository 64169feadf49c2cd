import type { ReactNode } from 'react'

interface Description {
  term: string
  detail: ReactNode
}

const NOTHING: ReactNode[] = [null, undefined, false, '']

interface DescriptionListProps {
  items: Description[]
  /** All details are a word or two: side by side on phones too. */
  short?: boolean
}

/** Facts of one thing: term at the left, detail at the right, stacked on phones. Empty details are left out. */
export function DescriptionList({ items, short = false }: DescriptionListProps) {
  const shown = items.filter(({ detail }) => !NOTHING.includes(detail))
  return (
    <dl className="divide-y divide-line">
      {shown.map(({ term, detail }) => (
        <div
          key={term}
          className={`grid gap-x-6 py-2 sm:grid-cols-[12rem_1fr] ${short ? 'max-sm:grid-cols-2' : ''}`}
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 font-medium">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
