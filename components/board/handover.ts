import { type RefObject, useEffect, useRef } from 'react'
import type { Board } from '#lib/board/board.ts'

interface Handover {
  here: string
  board: Board
  scroll: number
}

/** When a drop is done the page is drawn anew, and with it the board: this is what the former one knew. */
let handed: Handover | null = null

/** The board to begin with: the one that was drawn, and the rows that the former board knew besides. */
export function takenOver(drawn: Board, here: string): Board {
  if (handed?.here !== here || handed.board.rows.length <= drawn.rows.length) return drawn
  const fresh = new Map(drawn.rows.map((row) => [row.id, row]))
  return { ...drawn, rows: handed.board.rows.map((row) => fresh.get(row.id) ?? row) }
}

/** Hands the board over while a drop is asked about; nothing once it was put back. */
export function useHandover(here: string, board: Board, dropping: boolean): void {
  const was = useRef(false)
  useEffect(() => {
    if (dropping) handed = { here, board, scroll: scrollY }
    else if (was.current) handed = null
    was.current = dropping
  })
}

/** After a drop was done: the screen lies where it lay, and the focus is with the visit. */
export function useArrival(room: RefObject<HTMLElement | null>, bookingId: number | undefined): void {
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (!handed || !bookingId) return
    scrollTo({ top: handed.scroll, behavior: 'instant' })
    handed = null
    wanted.current = bookingId
  }, [bookingId])
  // The visit may come by the stream only.
  useEffect(() => {
    const bar = wanted.current && room.current?.querySelector<HTMLElement>(`[data-visit="${wanted.current}"]`)
    if (!bar) return
    wanted.current = null
    bar.focus()
  })
}
