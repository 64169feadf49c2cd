'use client'

import { useEffect, useState } from 'react'
import type { Board, BoardFilter } from '#lib/board/board.ts'
import { type Link, listen } from './listening.ts'
import { Timeline } from './timeline.tsx'
import { WaitingList } from './waiting-list.tsx'

interface LiveBoardProps {
  board: Board
  filter: BoardFilter
  /** Where the board is sent from anew whenever it changes. */
  stream: string
  /** Where to sign in again. */
  signIn: string
}

/** The board as it was when the page was drawn, then as it is. */
export function LiveBoard({ board: first, filter, stream, signIn }: LiveBoardProps) {
  const [board, setBoard] = useState(first)
  const [link, setLink] = useState<Link>('opening')
  useEffect(() => listen(stream, { told: (text) => setBoard(JSON.parse(text)), linked: setLink }), [stream])
  return (
    <>
      <div className="-mt-3 flex flex-wrap items-center gap-x-6">
        <LinkStatus link={link} signIn={signIn} />
        <a
          href="#antrean"
          className="inline-flex min-h-11 items-center text-teal underline underline-offset-4 xl:sr-only xl:focus:not-sr-only"
        >
          Ke {board.waitingCount} permohonan yang menunggu tanggal
        </a>
      </div>
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start">
        <Timeline board={board} filter={filter} />
        <WaitingList board={board} />
      </div>
    </>
  )
}

function LinkStatus({ link, signIn }: { link: Link; signIn: string }) {
  const tone = link === 'live' || link === 'opening' ? 'text-ink-soft' : 'font-semibold text-danger'
  return (
    <p role="status" className={`text-sm ${tone}`}>
      {link === 'opening' && 'Keadaan saat halaman ini dibuka.'}
      {link === 'live' && 'Tersambung: perubahan oleh siapa pun langsung tampak di sini.'}
      {link === 'lost' && 'Sambungan terputus, papan ini mungkin tertinggal. Mencoba menyambung lagi …'}
      {link === 'ended' && (
        <>
          Anda tidak masuk lagi, jadi papan ini tidak diperbarui. <a href={signIn}>Masuk lagi</a>
        </>
      )}
    </p>
  )
}
