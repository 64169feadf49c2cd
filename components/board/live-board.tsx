'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type BoardMessage, changedBoard } from '#lib/board/changes.ts'
import { Cockpit, type CockpitProps } from './cockpit.tsx'
import { takenOver } from './handover.ts'
import { type Link, listen } from './listening.ts'

interface LiveBoardProps extends Omit<CockpitProps, 'changes'> {
  /** Where the board is sent from whenever it changes. */
  stream: string
  /** The way to other pages of rows. */
  pager: ReactNode
}

/** The board as it was when the page was drawn, then as it is. */
export function LiveBoard(props: LiveBoardProps) {
  const { stream, pager, ...cockpit } = props
  const { board: drawn, here, signIn } = cockpit
  const [board, setBoard] = useState(() => takenOver(drawn, here))
  const [changes, setChanges] = useState(0)
  const [link, setLink] = useState<Link>('opening')
  const live = useRef(false)
  useEffect(() => {
    const told = (text: string) => {
      const message = JSON.parse(text) as BoardMessage
      setBoard((before) => ('whole' in message ? message.whole : changedBoard(before, message.change)))
      setChanges((count) => count + 1)
    }
    const linked = (state: Link) => {
      live.current = state === 'live'
      setLink(state)
    }
    return listen(stream, { told, linked })
  }, [stream])
  // A page drawn anew is older than the stream; without the stream it is the newest there is.
  const first = useRef(drawn)
  useEffect(() => {
    if (!live.current && drawn !== first.current) setBoard(drawn)
  }, [drawn])
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
      <Cockpit {...cockpit} board={board} changes={changes} />
      {board.rows.length < board.count ? pager : null}
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
