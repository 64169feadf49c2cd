import type { CSSProperties } from 'react'
import type { Place } from '#lib/board/layout.ts'

export interface GhostLook {
  place: Place
  tone: 'yes' | 'no' | 'waiting'
  words: string
}

/** What is carried, as long as it would be, over the row it would go to. */
export function Ghost({ place: { left, width }, tone, words }: GhostLook) {
  return (
    <div
      aria-hidden="true"
      className={`ghost ${tone}`}
      style={{ '--left': left / 100, '--width': width / 100 } as CSSProperties}
    >
      {words}
    </div>
  )
}
