import { claimOf, type NewClaim, stopAt, WayChanges } from '#lib/claims/chain.ts'
import { fitInto } from '#lib/claims/travel.ts'
import type { Placement, PlacementFacts } from './placement.ts'

/** A resource that cannot be at a placement, and the claim in its way. */
export interface Obstacle {
  resourceId: number
  claimId: number
  /** Minutes of the way for which there is no time; null where the visits themselves overlap. */
  wayMinutes: number | null
}

/** What to claim for a placement and how its neighbours' ways change, or what stands against it. */
type Claiming = { claims: NewClaim[]; changes: WayChanges } | { obstacles: Obstacle[] }

/** Works the claims of a placement out from the chains that its facts brought along. */
export function workOut(facts: PlacementFacts, placement: Placement, changes = new WayChanges()): Claiming {
  const claims: NewClaim[] = []
  const obstacles: Obstacle[] = []
  for (const resourceId of placement.resourceIds) {
    const chain = facts.chains.get(resourceId)
    if (!chain) throw new Error(`the chain of resource ${resourceId} was not read`)
    const { mover, stops } = chain
    const stop = stopAt(placement.period, facts.place, mover)
    const fit = fitInto(stops, stop, mover, facts.travel)
    if ('obstacle' in fit) {
      const wayMinutes = fit.cause === 'way' ? fit.minutes : null
      obstacles.push({ resourceId, claimId: fit.obstacle.claimId, wayMinutes })
      continue
    }
    changes.leave(fit.earlier, fit.before)
    changes.arrive(fit.later, fit.after)
    claims.push(claimOf(resourceId, stop, fit.before, fit.after))
  }
  return obstacles.length > 0 ? { obstacles } : { claims, changes }
}
