import { type FormEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { BoardRow } from '#lib/board/board.ts'

interface RowFinderProps {
  rows: BoardRow[]
  noun: string
  /** Brings a row into sight. */
  show: (id: number) => void
}

/** The way to a row of a long board, in which the browser's own search finds only what is drawn. */
export function RowFinder({ rows, noun, show }: RowFinderProps) {
  const id = useId()
  const [missed, setMissed] = useState('')
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('cari')).trim().toLowerCase()
    const named = (row: BoardRow) => row.name.toLowerCase().includes(text)
    const found = rows.find((row) => row.name.toLowerCase() === text) ?? rows.find(named)
    setMissed(found || !text ? '' : text)
    if (found && text) show(found.id)
  }
  return (
    <form onSubmit={find} className="finder">
      <label htmlFor={id}>Cari {noun}</label>
      <input id={id} name="cari" type="search" autoComplete="off" />
      <Button type="submit" variant="secondary">
        Ke sana
      </Button>
      <span aria-live="polite">{missed ? `Tidak ada ${noun} bernama “${missed}”.` : ''}</span>
    </form>
  )
}
