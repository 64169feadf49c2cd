import { findConflicts } from '#lib/claims/queries.ts'
import { database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { type Result, refuse } from '#lib/result.ts'
import { refuseTaken } from './alternative-queries.ts'
import type { TakenRefusal } from './booking.ts'
import type { Placement, PlacementFacts } from './placement.ts'

/** A holder that let go between the refusal and the look at it is no reason: so often the attempt is made again. */
const ATTEMPTS = 5

/**
 * Runs what claims a placement, in one transaction of its own. The exclusion constraint alone decides; when it
 * refuses, nothing of the transaction stays, and the answer says who is in the way and what would work instead.
 */
export async function claiming<Value, Refusal>(
  facts: PlacementFacts,
  placement: Placement,
  claim: () => Promise<Result<Value, Refusal>>,
  exceptBookingId?: number,
): Promise<Result<Value, Refusal | TakenRefusal>> {
  const db = database()
  for (let attempt = 1; ; attempt++) {
    try {
      return await claim()
    } catch (error) {
      if (violatedConstraint(error) !== 'claims_no_overlap') throw error
      const conflicts = await findConflicts(db, placement.resourceIds, placement.period, exceptBookingId)
      if (conflicts.length > 0)
        return refuse(await refuseTaken(db, facts, placement, conflicts, exceptBookingId))
      if (attempt === ATTEMPTS) throw error
    }
  }
}
