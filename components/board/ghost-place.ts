import { dayIn } from '#lib/board/answers.ts'
import { placeIn } from '#lib/board/layout.ts'
import type { Span } from '#lib/board/span.ts'
import { addDays, instantAt } from '#lib/time/days.ts'
import { cargoWords } from './carry-words.ts'
import type { Carrying } from './carrying.ts'
import type { GhostLook } from './ghost.tsx'

const minuteOf = (day: string) => instantAt(day).getTime() / 60_000

/** The row that shows the ghost, and its look; null where nothing is over the board. */
export function ghostOf(
  { carried, answers, answer }: Carrying,
  span: Span,
): { rowId: number; look: GhostLook } | null {
  const { target, stage, by, cargo } = carried ?? {}
  if (!cargo || !target || (stage === 'refused' && by === 'pointer')) return null
  const on = answers && dayIn(answers, target.day)
  // The answers know the true length; until they are there, one day.
  const held = on ?? { from: minuteOf(target.day), to: minuteOf(addDays(target.day, 1)) }
  const place = placeIn(span, held)
  if (!place) return null
  const tone = !answer ? 'waiting' : answer.kind === 'free' ? 'yes' : 'no'
  return { rowId: target.rowId, look: { place, tone, words: cargoWords(cargo) } }
}
