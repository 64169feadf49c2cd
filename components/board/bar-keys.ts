import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type BoardRow, isVisit } from '#lib/board/board.ts'

type Bar = HTMLElement

const barsIn = (where: Element | null | undefined) => [
  ...(where?.querySelectorAll<Bar>('[data-visit]') ?? []),
]

/** Lets the tabulator stop at one bar alone. */
function giveStop(bars: Bar[], stop: Bar | undefined): void {
  for (const bar of bars) {
    const wanted = bar === stop ? '0' : '-1'
    if (bar.getAttribute('tabindex') !== wanted) bar.setAttribute('tabindex', wanted)
  }
}

const rowIdOf = (element: Element | null | undefined) =>
  Number(element?.closest<HTMLElement>('[data-row]')?.dataset.row) || null

const middle = (bar: Bar) => {
  const { left, width } = bar.getBoundingClientRect()
  return left + width / 2
}

function inOwnRow(bar: Bar, pick: (bars: Bar[], index: number) => Bar | undefined): Bar | undefined {
  const bars = barsIn(bar.closest('[data-row]'))
  return pick(bars, bars.indexOf(bar))
}

const IN_ROW: Record<string, (bar: Bar) => Bar | undefined> = {
  ArrowLeft: (bar) => inOwnRow(bar, (bars, index) => bars[index - 1]),
  ArrowRight: (bar) => inOwnRow(bar, (bars, index) => bars[index + 1]),
  Home: (bar) => inOwnRow(bar, (bars) => bars[0]),
  End: (bar) => inOwnRow(bar, (bars) => bars.at(-1)),
}

const TO_ROW: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 }

interface BarKeys {
  list: RefObject<HTMLOListElement | null>
  rows: BoardRow[]
  /** Draws a row that is out of sight. */
  reveal: (id: number) => void
}

/**
 * Arrow keys from visit to visit and from row to row; the tabulator takes the whole board as one stop. Focus stays
 * with its visit when that moves to another row. Answers the handlers, and which row holds the focus.
 */
export function useBarKeys({ list, rows, reveal }: BarKeys) {
  const focused = useRef<string | undefined>(undefined)

  useEffect(() => {
    const all = barsIn(list.current)
    const was = focused.current
    const current = all.find((bar) => bar === document.activeElement)
    const again = all.find(({ dataset }) => was && dataset.visit === was)
    if (was && !current && document.activeElement === document.body) again?.focus()
    giveStop(all, current ?? again ?? all[0])
  })

  /** The next row that holds a visit, and in it the visit that lies nearest to `bar`. */
  const inOtherRow = (bar: Bar, step: 1 | -1): Bar | undefined => {
    const index = rows.findIndex(({ id }) => id === rowIdOf(bar))
    const ahead = step === 1 ? rows.slice(index + 1) : rows.slice(0, index).toReversed()
    const next = ahead.find(({ stays }) => stays.some(isVisit))
    if (!next) return undefined
    const find = () => list.current?.querySelector(`[data-row="${next.id}"]`)
    if (!find()) reveal(next.id)
    const distance = (other: Bar) => Math.abs(middle(other) - middle(bar))
    return barsIn(find()).toSorted((a, b) => distance(a) - distance(b))[0]
  }

  const onFocus = ({ target }: { target: Element }) => {
    const bar = target.closest<Bar>('[data-visit]')
    if (!bar) return
    giveStop(barsIn(list.current), bar)
    focused.current = bar.dataset.visit
  }
  // Somebody who goes elsewhere is not called back; where the bar itself went away nothing takes the focus.
  const onBlur = ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
    if (relatedTarget && !list.current?.contains(relatedTarget as Node)) focused.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const bar = (event.target as Element).closest<Bar>('[data-visit]')
    const toRow = TO_ROW[event.key]
    const inRow = IN_ROW[event.key]
    if (!bar || !(toRow || inRow) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const next = toRow ? inOtherRow(bar, toRow) : inRow?.(bar)
    next?.focus()
  }
  return { onFocus, onBlur, onKeyDown }
}

/** The row that holds the focus: it must stay drawn. */
export function useFocusedRow() {
  const [rowId, setRowId] = useState<number | null>(null)
  return {
    rowId,
    onFocusCapture: ({ target }: { target: Element }) => setRowId(rowIdOf(target)),
    onBlurCapture: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget) setRowId(rowIdOf(relatedTarget as Element))
    },
  }
}
