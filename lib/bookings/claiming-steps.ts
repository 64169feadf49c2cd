import { findObstacleHolders } from '#lib/claims/queries.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { type Result, refuse } from '#lib/result.ts'
import { type Around, refuseTaken } from './alternative-queries.ts'
import type { TakenRefusal } from './booking.ts'
import type { Placement, PlacementFacts } from './placement.ts'
import { findFleet } from './placement-queries.ts'
import type { Obstacle } from './ways.ts'

/** Reads, judges and writes; null when a chain changed between the reading and the writing. */
type Attempt<Value, Refusal> = (db: Database) => Promise<Result<Value, Refusal> | null>

/** Where many want the same resources somebody may be overtaken so often before taking them first. */
const ATTEMPTS = 4

/**
 * Attempts to claim until it is clear whether it works. The chains of claims are read without locks, which is right
 * nearly always; who was overtaken time and again locks what is needed first.
 */
export async function claiming<Value, Refusal>(
  attempt: Attempt<Value, Refusal>,
  lock: (tx: Database) => Promise<void>,
): Promise<Result<Value, Refusal>> {
  for (let count = 1; count <= ATTEMPTS; count++) {
    const result = await unlessTaken(attempt(database()))
    if (result) return result
  }
  return database().$transaction(async (tx) => {
    await lock(tx)
    const result = await attempt(tx)
    if (!result) throw new Error('a chain of claims changed under its lock')
    return result
  })
}

/** What claims_no_overlap refuses was claimed in between, and will be read by the next attempt. */
async function unlessTaken<Value>(attempted: Promise<Value>): Promise<Value | null> {
  try {
    return await attempted
  } catch (error) {
    if (violatedConstraint(error) === 'claims_no_overlap') return null
    throw error
  }
}

/**
 * Says who is in the way of a placement, and what would work instead; null when one of them has let go or moved since
 * the chains were read: it would be named with days on which it is in nobody's way.
 */
export async function refuseObstacles(
  db: Database,
  facts: PlacementFacts,
  placement: Placement,
  obstacles: Obstacle[],
  around: Around,
): Promise<{ ok: false; reason: TakenRefusal } | null> {
  const conflicts = await findObstacleHolders(db, obstacles)
  if (conflicts.length < obstacles.length) return null
  const whole = { ...facts, fleet: await findFleet(db, facts) }
  return refuse(await refuseTaken(db, whole, placement, conflicts, around))
}
