import { seenWords } from '#components/bookings/status-words.ts'
import { moveWords, scheduleWords, undoWords } from '#components/bookings/words.ts'
import type { BookingAbility, BookingStatus } from '#lib/bookings/booking.ts'
import type { PlacementFacts } from '#lib/bookings/placement.ts'
import type { Problem } from '#lib/forms/form.ts'
import { nextTrainingDay, restOn } from '#lib/time/working-days.ts'
import type { Attempt } from './clients.ts'
import { takenBy, type Wish, wishOf } from './taken.ts'
import { seenDuring, type Truth } from './truth.ts'

export type RefusalKind =
  | 'taken'
  | 'changedMeanwhile'
  | 'wrongStatus'
  | 'requestNotWaiting'
  | 'restDay'
  | 'unchanged'
  | 'nothingToUndo'

/** Why a form was refused, when what it was told was so at a moment between its sending and its answer; else null. */
export function trueKind(truth: Truth, facts: PlacementFacts, attempt: Attempt): RefusalKind | null {
  const wish = wishOf(truth, facts, attempt)
  const kinds = attempt.problems.map((problem) => kindOf(truth, facts, attempt, wish, problem))
  const [kind = null] = kinds
  return kinds.every((one) => one !== null) ? kind : null
}

function kindOf(
  truth: Truth,
  facts: PlacementFacts,
  attempt: Attempt,
  wish: Wish | null,
  { message }: Problem,
): RefusalKind | null {
  const says = (problems: Problem[]) => problems.some((problem) => problem.message === message)
  if (wish && takenBy(truth, facts, attempt, wish, message)) return 'taken'
  if (wish && says(restDayWords(facts, wish))) return 'restDay'
  if (attempt.kind === 'schedule') return isNotWaiting(truth, attempt, says) ? 'requestNotWaiting' : null
  return seenKind(truth, attempt, wish, says)
}

type Says = (problems: Problem[]) => boolean

function restDayWords({ program, holidays }: PlacementFacts, { firstDay: day }: Wish): Problem[] {
  const rest = restOn(day, program, holidays)
  if (!rest) return []
  return scheduleWords({ kind: 'restDay', day, rest, next: nextTrainingDay(day, program, holidays) })
}

function isNotWaiting(truth: Truth, attempt: Attempt, says: Says): boolean {
  return seenDuring(attempt, truth.requests.get(Number(attempt.fields.requestId)))
    .map(({ row }) => row.status)
    .filter((status) => status !== 'queued')
    .some((status) => says(scheduleWords({ kind: 'requestNotWaiting', status, bookingId: null })))
}

const ABILITY: Record<Exclude<Attempt['kind'], 'schedule'>, BookingAbility> = {
  move: 'move',
  undo: 'move',
  confirm: 'confirm',
  cancel: 'cancel',
}

/** Refusals that speak of the visit itself as it stood. */
function seenKind(truth: Truth, attempt: Attempt, wish: Wish | null, says: Says): RefusalKind | null {
  const { kind, fields, accountId } = attempt
  if (kind === 'schedule') return null
  const bookingId = Number(fields.bookingId)
  const history = truth.history.get(bookingId) ?? []
  for (const { row } of seenDuring(attempt, truth.bookings.get(bookingId))) {
    const last = history[row.sequence]
    if (!last) continue
    const { actor_name: by, action, at } = last
    if (row.sequence !== fields.sequence && says(seenWords({ kind: 'changedMeanwhile', by, action, at })))
      return 'changedMeanwhile'
    const status = row.status as BookingStatus
    if (says(seenWords({ kind: 'wrongStatus', ability: ABILITY[kind], status }))) return 'wrongStatus'
    const own = last.action === 'move' && last.account_id === accountId
    if (kind === 'undo' && !own && says(undoWords({ kind: 'nothingToUndo' }))) return 'nothingToUndo'
    const same = wish && row.first_day === wish.firstDay && row.training_days === wish.days
    if (same && says(moveWords({ kind: 'unchanged' }))) return 'unchanged'
  }
  return null
}
