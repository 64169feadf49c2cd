import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** How high a row was as it was drawn. */
type Heights = Map<number, { row: object; height: number }>

/** Rows of a board without windowing are all drawn. */
interface Shown<Row> {
  row: Row
  index: number
  /** Where the row lies in the list, in pixels; undefined where it lies where it falls. */
  top: number | undefined
}

/** So many pixels above and below the screen are drawn too. */
const MARGIN = 700

/** A scroll within so many rows draws nothing anew. */
const STEP = 4

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
  const [heights] = useState((): Heights => new Map())
  const [measured, setMeasured] = useState(0)
  const [range, setRange] = useState({ first: 0, last: 6 * STEP })
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

  // Other widths make other heights.
  useEffect(() => {
    if (!windowed) return
    let width = innerWidth
    const forget = () => {
      if (innerWidth === width) return
      width = innerWidth
      heights.clear()
      setMeasured((count) => count + 1)
    }
    addEventListener('resize', forget)
    return () => removeEventListener('resize', forget)
  }, [windowed, heights])

  const shown = rows.flatMap((row, index): Shown<Row>[] => {
    if (!windowed) return [{ row, index, top: undefined }]
    const near = range.first <= index && index < range.last
    return near || revealed === row.id || held.includes(row.id)
      ? [{ row, index, top: tops[index] as number }]
      : []
  })

  useLayoutEffect(() => {
    if (!windowed || !list.current) return
    const usual = usualOf(heights)
    let news = false
    for (const { row } of shown) {
      const known = heights.get(row.id)
      // What was measured holds until the row says something else.
      if (known?.row === row) continue
      const element = list.current.querySelector<HTMLElement>(`[data-row="${row.id}"]`)
      if (!element) continue
      const height = element.offsetHeight
      heights.set(row.id, { row, height })
      if (Math.abs(height - (known?.height ?? usual)) > 0.5) news = true
    }
    if (news) setMeasured((count) => count + 1)
  })

  /** Draws a row that is out of sight, now. */
  const reveal = useCallback((id: number) => flushSync(() => setRevealed(id)), [])

  return { shown, height: windowed ? tops.at(-1) : undefined, reveal }
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: { id: number }[], heights: Heights): number[] {
  const usual = usualOf(heights)
  const tops = [0]
  for (const { id } of rows) tops.push((tops.at(-1) as number) + (heights.get(id)?.height ?? usual))
  return tops
}

function usualOf(heights: Heights): number {
  let sum = 0
  for (const { height } of heights.values()) sum += height
  return heights.size > 0 ? sum / heights.size : GUESS
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
