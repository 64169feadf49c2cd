import type { StaffViewer } from '#lib/accounts/viewer.ts'
import { joinAround, WayChanges } from '#lib/claims/chain.ts'
import { lockResources } from '#lib/claims/commands.ts'
import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { dayAt, instantAt } from '#lib/time/days.ts'
import { findPlacementBefore, type PlacementBefore } from './before-queries.ts'
import type { MoveRefusal } from './booking.ts'
import { claiming, refuseObstacles } from './claiming-steps.ts'
import { convoyNames } from './convoy-steps.ts'
import { judge } from './judge-steps.ts'
import { rewriteVisit } from './move-steps.ts'
import {
  type Placement,
  type PlacementFacts,
  resourcesOf,
  stretched,
  type WantedConvoy,
} from './placement.ts'
import { findPlacementFacts } from './placement-queries.ts'
import { compareSeen } from './seen-steps.ts'
import { workOut } from './ways.ts'

interface Relocation extends WantedConvoy {
  bookingId: number
  sequence: number
  /** Undefined: as many as now. */
  trainingDays?: number | undefined
  action: 'move' | 'undo'
  reason: string
  /** What the public reads as the reason of the last change. */
  statusReason: string | null
}

export type Relocated = Result<{ bookingId: number }, MoveRefusal>

/** Gives a visit other days or another convoy, or says who is in the way and what would work instead. */
export async function relocate(viewer: StaffViewer, wanted: Relocation, now: Date): Promise<Relocated> {
  const { bookingId } = wanted
  const lock = async (tx: Database) => {
    await tx.$queryRaw`SELECT id FROM bookings WHERE id = ${bookingId} FOR NO KEY UPDATE`
    const held = await findPlacementBefore(tx, bookingId)
    await lockResources(tx, [...(held?.resourceIds ?? []), ...resourcesOf(wanted)])
  }
  return claiming((db) => attempt(db, viewer, wanted, now), lock)
}

async function attempt(
  db: Database,
  viewer: StaffViewer,
  wanted: Relocation,
  now: Date,
): Promise<Relocated | null> {
  const { bookingId, sequence, action, reason } = wanted
  const target = { firstDay: wanted.firstDay, resourceIds: resourcesOf(wanted), days: wanted.trainingDays }
  const change = { ability: 'move' as const, action, bookingId, sequence, reason, target }
  const answered = await compareSeen(db, viewer, change)
  if (answered) return answered
  const before = await findPlacementBefore(db, bookingId)
  // Moved between the two readings: its length and its place are not those that the person saw.
  if (before && before.sequence !== sequence) return compareSeen(db, viewer, change)
  const facts = before && (await findFacts(db, before, wanted))
  if (!facts) return refuse({ kind: 'unknown' })
  const judged = await judge(db, facts, wanted, dayAt(now))
  if (!judged.ok) return judged
  const placement = judged.value
  if (isSame(before, placement)) return refuse({ kind: 'unchanged' })
  const changes = new WayChanges()
  joinAround(facts.leaving, before.claims, facts.travel, changes)
  const worked = workOut(facts, placement, changes)
  if ('obstacles' in worked) {
    const around = { today: dayAt(now), standing: { ...before, bookingId } }
    return refuseObstacles(db, facts, placement, worked.obstacles, around)
  }
  const written = await rewriteVisit(
    db,
    viewer,
    {
      ...{ bookingId, sequence, action, reason, placement, requestId: before.visitRequestId },
      statusReason: wanted.statusReason,
      chains: new Map([...facts.leaving, ...facts.chains]),
      claims: worked.claims,
      changes: changes.all(),
      details: detailsOf(facts, before, placement),
    },
    now,
  )
  if (written === 'done') return done({ bookingId })
  if (written === 'stale') return null
  return (await compareSeen(db, viewer, change)) ?? refuse({ kind: 'unknown' })
}

/** The facts of a move, with the chains around its new place and around its old one. */
async function findFacts(db: Database, before: PlacementBefore, wanted: Relocation) {
  const { bookingId, firstDay, trainingDays } = wanted
  const facts = await findPlacementFacts(db, before.visitRequestId, {
    arriving: { resourceIds: resourcesOf(wanted), at: instantAt(firstDay) },
    leaving: { resourceIds: before.resourceIds, at: instantAt(before.firstDay) },
    exceptBookingId: bookingId,
  })
  return facts && stretched(facts, trainingDays ?? before.trainingDays)
}

function isSame(before: PlacementBefore, { firstDay, sessions, resourceIds }: Placement): boolean {
  return (
    firstDay === before.firstDay &&
    sessions.length === before.trainingDays &&
    String(before.resourceIds) === String(resourceIds)
  )
}

/** What the history keeps of a move: for people in words, and for its undoing. */
function detailsOf(facts: PlacementFacts, before: PlacementBefore, placement: Placement) {
  const { firstDay, lastDay, trainingDays, resourceIds, statusReason } = before
  return {
    from: { firstDay, lastDay },
    firstDay: placement.firstDay,
    lastDay: placement.lastDay,
    convoy: convoyNames(facts, placement),
    before: { firstDay, trainingDays, resourceIds, statusReason },
  }
}
