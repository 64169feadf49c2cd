import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows of a board without windowing are all drawn. */
export interface Shown<Row> {
  row: Row
  index: number
  /** Where the row lies in the list, in pixels; undefined where it lies where it falls. */
  top: number | undefined
}

/** So many pixels above and below the screen are drawn too. */
const MARGIN = 700

/** A scroll within so many rows draws nothing anew. */
const STEP = 8

/** Until a row was measured. */
const GUESS = 49

/**
 * Which rows of a long list to draw: those near the screen, and those that are held. Their heights are measured;
 * those not drawn yet count as high as the others are on average.
 */
export function useRowWindow<Row extends { id: number }>(
  list: RefObject<HTMLElement | null>,
  rows: Row[],
  windowed: boolean,
  held: readonly (number | null)[],
) {
  const [heights] = useState(() => new Map<number, number>())
  const [measured, setMeasured] = useState(0)
  const [range, setRange] = useState({ first: 0, last: 3 * STEP })
  const [revealed, setRevealed] = useState<number | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are kept in one map; `measured` tells of news
  const tops = useMemo(() => topsOf(windowed ? rows : [], heights), [rows, windowed, measured])

  useEffect(() => {
    if (!windowed) return
    const look = () => {
      const box = list.current?.getBoundingClientRect()
      if (!box) return
      const first = Math.floor(indexAt(tops, -box.top - MARGIN) / STEP) * STEP
      const last = Math.ceil((indexAt(tops, -box.top + innerHeight + MARGIN) + 1) / STEP) * STEP
      setRange((old) => (old.first === first && old.last === last ? old : { first, last }))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [list, tops, windowed])

  useLayoutEffect(() => {
    if (!windowed || !list.current) return
    let news = false
    for (const element of list.current.querySelectorAll<HTMLElement>('[data-row]')) {
      const id = Number(element.dataset.row)
      const height = element.offsetHeight
      if (heights.get(id) !== height) {
        heights.set(id, height)
        news = true
      }
    }
    if (news) setMeasured((count) => count + 1)
  })

  /** Draws a row that is out of sight, now. */
  const reveal = useCallback((id: number) => flushSync(() => setRevealed(id)), [])

  if (!windowed)
    return {
      shown: rows.map((row, index): Shown<Row> => ({ row, index, top: undefined })),
      height: undefined,
      reveal,
    }
  const shown = rows.flatMap((row, index): Shown<Row>[] =>
    (range.first <= index && index < range.last) || revealed === row.id || held.includes(row.id)
      ? [{ row, index, top: tops[index] as number }]
      : [],
  )
  return { shown, height: tops.at(-1), reveal }
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: { id: number }[], heights: ReadonlyMap<number, number>): number[] {
  let sum = 0
  for (const height of heights.values()) sum += height
  const usual = heights.size > 0 ? sum / heights.size : GUESS
  const tops = [0]
  for (const { id } of rows) tops.push((tops.at(-1) as number) + (heights.get(id) ?? usual))
  return tops
}

/** The row at some pixel of the list. */
export function indexAt(tops: number[], pixel: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] as number) <= pixel) low = middle
    else high = middle - 1
  }
  return low
}
