import { type KeyboardEvent, useEffect, useRef } from 'react'

type Bar = HTMLElement

const barsIn = (where: Element) => [...where.querySelectorAll<Bar>('[data-visit]')]

const middle = (bar: Bar) => {
  const { left, width } = bar.getBoundingClientRect()
  return left + width / 2
}

/** The next row that holds a visit, and in it the visit that lies nearest to `bar`. */
function inOtherRow(bar: Bar, step: 1 | -1): Bar | undefined {
  let row = bar.closest('.row')
  do row = (step === 1 ? row?.nextElementSibling : row?.previousElementSibling) ?? null
  while (row && barsIn(row).length === 0)
  if (!row) return undefined
  const distance = (other: Bar) => Math.abs(middle(other) - middle(bar))
  return barsIn(row).toSorted((a, b) => distance(a) - distance(b))[0]
}

function inOwnRow(bar: Bar, pick: (bars: Bar[], index: number) => Bar | undefined): Bar | undefined {
  const bars = barsIn(bar.closest('.row') as Element)
  return pick(bars, bars.indexOf(bar))
}

const STEPS: Record<string, (bar: Bar) => Bar | undefined> = {
  ArrowLeft: (bar) => inOwnRow(bar, (bars, index) => bars[index - 1]),
  ArrowRight: (bar) => inOwnRow(bar, (bars, index) => bars[index + 1]),
  Home: (bar) => inOwnRow(bar, (bars) => bars[0]),
  End: (bar) => inOwnRow(bar, (bars) => bars.at(-1)),
  ArrowUp: (bar) => inOtherRow(bar, -1),
  ArrowDown: (bar) => inOtherRow(bar, 1),
}

/**
 * Arrow keys from visit to visit and from row to row; the tabulator takes the whole board as one stop. Focus stays
 * with its visit when that moves to another row.
 */
export function useBarKeys() {
  const rows = useRef<HTMLOListElement>(null)
  const focused = useRef<string | undefined>(undefined)

  useEffect(() => {
    const all = rows.current ? barsIn(rows.current) : []
    const was = focused.current
    const current = all.find((bar) => bar === document.activeElement)
    const again = all.find(({ dataset }) => was && dataset.visit === was)
    if (was && !current && document.activeElement === document.body) again?.focus()
    for (const bar of all) bar.tabIndex = bar === (current ?? again ?? all[0]) ? 0 : -1
  })

  const onFocus = ({ target }: { target: Element }) => {
    const bar = target.closest<Bar>('[data-visit]')
    if (!bar) return
    for (const other of barsIn(rows.current as Element)) other.tabIndex = other === bar ? 0 : -1
    focused.current = bar.dataset.visit
  }
  // Somebody who goes elsewhere is not called back; where the bar itself went away nothing takes the focus.
  const onBlur = ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
    if (relatedTarget && !rows.current?.contains(relatedTarget as Node)) focused.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const bar = (event.target as Element).closest<Bar>('[data-visit]')
    const step = STEPS[event.key]
    if (!bar || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    step(bar)?.focus()
  }
  return { ref: rows, onFocus, onBlur, onKeyDown }
}
