import type { ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Told } from '#lib/board/schema.ts'
import type { Day } from '#lib/time/days.ts'
import { dateRange } from '#lib/time/words.ts'

type Deed = Told['deed']

const DONE: Record<Deed, string> = {
  move: 'Kunjungan sudah dipindahkan.',
  schedule: 'Kunjungan sudah dijadwalkan.',
  undo: 'Pemindahan sudah diurungkan.',
}

interface BoardNewsProps {
  deed: Deed
  visit: { id: number; program: string; site: string; firstDay: Day; lastDay: Day; convoy: string[] }
  /** The form that undoes it. */
  children: ReactNode
}

/** What was done just now on the board, and the way back. */
export function BoardNews({ deed, visit, children }: BoardNewsProps) {
  const { id, program, site, firstDay, lastDay, convoy } = visit
  return (
    // Where the eye is, however long the board.
    <div className="sticky bottom-0 z-10 pb-2">
      <Notice tone="success" role="status" title={DONE[deed]}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>
            {program} di {site}: {dateRange(firstDay, lastDay)} dengan {convoy.join(', ')}.
          </p>
          {children}
          <TextLink href={`/petugas/kunjungan/${id}`}>Lihat kunjungan</TextLink>
        </div>
      </Notice>
    </div>
  )
}
