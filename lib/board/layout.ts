import { addDays, type Day, daysBetween, instantAt } from '#lib/time/days.ts'
import type { Stay } from './board.ts'
import type { Span } from './span.ts'

/** Where a stay is drawn, in hundredths of the width of the days shown. */
export interface Place {
  left: number
  width: number
  startsEarlier: boolean
  endsLater: boolean
}

const MINUTE_MS = 60_000

const rounded = (part: number) => Math.round(part * 100_000) / 1000

/** Places a stay by the minute, cut where it reaches beyond the days shown; null where it lies outside them. */
export function placeIn(span: Span, { from, to }: Pick<Stay, 'from' | 'to'>): Place | null {
  const first = instantAt(span.from).getTime() / MINUTE_MS
  const end = instantAt(addDays(span.to, 1)).getTime() / MINUTE_MS
  if (to <= first || from >= end) return null
  const left = rounded((Math.max(from, first) - first) / (end - first))
  const right = rounded((Math.min(to, end) - first) / (end - first))
  return { left, width: right - left, startsEarlier: from < first, endsLater: to > end }
}

/** Minutes before the first session and after the last one, in order of time. */
export interface Ribbons {
  travelIn: number
  setup: number
  teardown: number
  travelOut: number
}

/** The parts of a visit's bar that are travel, set-up and teardown, in hundredths of the bar; nothing where cut off. */
export function ribbonsOf(span: Span, stay: Pick<Stay, 'from' | 'to'> & Ribbons): Ribbons {
  const first = instantAt(span.from).getTime() / MINUTE_MS
  const end = instantAt(addDays(span.to, 1)).getTime() / MINUTE_MS
  const from = Math.max(stay.from, first)
  const to = Math.min(stay.to, end)
  const part = (start: number, minutes: number) =>
    rounded(Math.max(0, Math.min(start + minutes, to) - Math.max(start, from)) / (to - from))
  const back = stay.to - stay.travelOut
  return {
    travelIn: part(stay.from, stay.travelIn),
    setup: part(stay.from + stay.travelIn, stay.setup),
    teardown: part(back - stay.teardown, stay.teardown),
    travelOut: part(back, stay.travelOut),
  }
}

/** The day at some part of the width of the days shown; the first or the last one beyond them. */
export function dayAtPart(span: Span, part: number): Day {
  const days = daysBetween(span.from, span.to)
  return addDays(span.from, Math.min(days, Math.max(0, Math.floor(part * (days + 1)))))
}
