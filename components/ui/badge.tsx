import type { ReactNode } from 'react'

export type BadgeTone = 'plain' | 'teal' | 'waiting' | 'success' | 'danger' | 'hatched'

const TONES: Record<BadgeTone, string> = {
  plain: 'border-line bg-sunken text-ink',
  teal: 'border-teal bg-teal-soft text-ink',
  waiting: 'border-marigold bg-marigold-soft text-ink',
  success: 'border-success bg-success-soft text-ink',
  danger: 'border-danger bg-danger-soft text-ink',
  hatched: 'hatched border-dashed border-line-strong text-ink',
}

/** A state in one or two words. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-md border px-2 py-0.5 font-semibold text-sm ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
