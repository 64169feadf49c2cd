import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface FoldProps {
  /** What is folded away, in words to press on. */
  words: ReactNode
  open?: boolean
  children: ReactNode
}

/** A part of a card that shows once it is asked for; a line at its side, no box, as it stands in one. */
export function Fold({ words, open = false, children }: FoldProps) {
  return (
    <details open={open}>
      <summary className="flex min-h-11 cursor-pointer items-center gap-1 font-semibold text-teal [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="-ml-1 flex-none [[open]>summary>&]:rotate-90" />
        {words}
      </summary>
      <div className="mb-2 border-line-strong border-l-2 py-2 pl-4">{children}</div>
    </details>
  )
}
