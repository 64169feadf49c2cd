import { conflictWords } from '#components/claims/words.ts'
import type { PlacementFacts } from '#lib/bookings/placement.ts'
import { stopAt } from '#lib/claims/chain.ts'
import { convoyPeriod, sessionsOn } from '#lib/claims/claim.ts'
import { fitInto, type Stop } from '#lib/claims/travel.ts'
import type { Day } from '#lib/time/days.ts'
import { trainingDays } from '#lib/time/working-days.ts'
import type { Attempt } from './clients.ts'
import type { ClaimRow } from './log.ts'
import { holdersOf, seenDuring, type Truth } from './truth.ts'

/** Where somebody wanted a visit. */
export interface Wish {
  firstDay: Day
  days: number
  resourceIds: number[]
  /** The visit's own convoy is not in its way. */
  exceptBookingId: number | null
}

/** What a form asked for; null where it asks for no place. */
export function wishOf(truth: Truth, { program }: PlacementFacts, attempt: Attempt): Wish | null {
  const { kind, fields } = attempt
  if (kind === 'confirm' || kind === 'cancel') return null
  const exceptBookingId = Number(fields.bookingId) || null
  if (kind === 'undo') {
    const before = truth.history.get(exceptBookingId ?? 0)?.[Number(fields.sequence)]?.details.before
    return before
      ? {
          firstDay: before.firstDay,
          days: before.trainingDays,
          resourceIds: before.resourceIds,
          exceptBookingId,
        }
      : null
  }
  const { unitIds, instructorIds, kitIds } = fields as Record<string, number[]>
  const seen = truth.bookings.get(exceptBookingId ?? 0)?.find(({ row }) => row.sequence === fields.sequence)
  return {
    firstDay: String(fields.firstDay),
    days: Number(fields.trainingDays) || (seen?.row.training_days ?? program.trainingDays),
    resourceIds: [unitIds, instructorIds, kitIds].flatMap((ids) => ids ?? []),
    exceptBookingId,
  }
}

/**
 * Whether a message names somebody who held one of the wanted resources between sending and answer, on days or at
 * a distance that left no room for the wish.
 */
export function takenBy(
  truth: Truth,
  facts: PlacementFacts,
  attempt: Attempt,
  wish: Wish,
  message: string,
): boolean {
  const { program, holidays, office, place, travel, fleet } = facts
  const days = trainingDays(wish.firstDay, wish.days, program, holidays)
  const period = convoyPeriod(sessionsOn(days, program, office), program)
  const movers = [...fleet.units, ...fleet.instructors, ...fleet.kits]
  for (const mover of movers.filter(({ id }) => wish.resourceIds.includes(id))) {
    const { kind = 'unit', name = '' } = truth.resources.get(mover.id) ?? {}
    for (const claim of seenDuring(attempt, truth.claims.get(mover.id))) {
      const { row } = claim
      if (row.released_at !== null || row.booking_id === (wish.exceptBookingId ?? 0)) continue
      const fit = fitInto([stopOf(truth, row)], stopAt(period, place, mover), mover, travel)
      if (!('obstacle' in fit)) continue
      const wayMinutes = fit.cause === 'way' ? fit.minutes : null
      const resource = { id: mover.id, kind, name }
      const told = holdersOf(truth, claim, attempt).map((holder) =>
        conflictWords({ resource, holder, wayMinutes }),
      )
      if (told.some((words) => message.startsWith(words))) return true
    }
  }
  return false
}

function stopOf({ visits }: Truth, row: ClaimRow): Stop {
  return {
    from: Date.parse(row.starts_at) + row.travel_in_minutes * 60_000,
    to: Date.parse(row.ends_at) - row.travel_out_minutes * 60_000,
    at: visits.get(row.booking_id ?? 0)?.at ?? null,
  }
}
