import { z } from 'zod'
import { type Day, isDay } from '#lib/time/days.ts'
import { MOST_SPANS } from './asking.ts'

export interface Span {
  firstDay: Day
  lastDay: Day
  reason: string
}

/** The fields of one span of days that do not suit. */
export const spanFields = (index: number) => ({
  first: `offFirst${index}`,
  last: `offLast${index}`,
  reason: `offReason${index}`,
})

export const SPAN_FIELDS = Array.from({ length: MOST_SPANS }, (_, index) =>
  Object.values(spanFields(index)),
).flat()

const text = z.string().trim().max(120, 'Paling panjang 120 huruf.').default('')

const NO_DAY = 'Tanggal ini tidak ada. Pilih dari kalender.'

/** Spans of days that do not suit; a line left empty is none, one without an end is a single day. */
export function spansStep() {
  return z.object(Object.fromEntries(SPAN_FIELDS.map((name) => [name, text]))).transform((typed, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const spans: Span[] = []
    for (let index = 0; index < MOST_SPANS; index += 1) {
      const names = spanFields(index)
      const [first = '', last = '', reason = ''] = [names.first, names.last, names.reason].map(
        (name) => typed[name],
      )
      if (!first && !last && !reason) continue
      const lastDay = last || first
      if (!first) complain(names.first, 'Pilih hari pertama yang tidak cocok, atau kosongkan barisnya.')
      else if (!isDay(first)) complain(names.first, NO_DAY)
      else if (!isDay(lastDay)) complain(names.last, NO_DAY)
      else if (lastDay < first) complain(names.last, 'Hari terakhir mendahului hari pertama.')
      else spans.push({ firstDay: first, lastDay, reason })
    }
    return spans
  })
}
