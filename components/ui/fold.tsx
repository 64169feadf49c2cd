import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface FoldProps {
  /** What is folded away, in words to press on. */
  words: ReactNode
  open?: boolean
  children: ReactNode
}

/** A card of its own on the ground of the page; within a card no box, as it stands in one. */
const BOX =
  'rounded-card border border-line bg-surface px-4 [[data-card]_&]:rounded-none [[data-card]_&]:border-0 [[data-card]_&]:px-0'

/** A part of a page or card that shows once it is asked for, with a line at its side. */
export function Fold({ words, open = false, children }: FoldProps) {
  return (
    <details open={open} className={BOX}>
      <summary className="flex min-h-11 cursor-pointer items-center gap-1 font-semibold text-teal [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="-ml-1 flex-none [[open]>summary>&]:rotate-90" />
        {words}
      </summary>
      <div className="mb-3 border-line-strong border-l-2 py-2 pl-4">{children}</div>
    </details>
  )
}
