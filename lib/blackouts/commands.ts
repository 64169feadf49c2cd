import type { StaffViewer, Viewer } from '#lib/accounts/viewer.ts'
import { claimBlackout, releaseBlackout } from '#lib/claims/blackout-steps.ts'
import { type Database, database } from '#lib/database/client.ts'
import { violatedConstraint } from '#lib/database/constraints.ts'
import { setUpBy } from '#lib/fleet/change-steps.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { dayAt, fromDateColumn, toDateColumn } from '#lib/time/days.ts'
import type { BlackoutRefusal, PlacedBlackout } from './blackout.ts'
import { explainTaken } from './refusal-queries.ts'
import type { BlackoutInput, LiftInput } from './schema.ts'

type Placed = Result<PlacedBlackout, BlackoutRefusal>

/** A holder that let go between the refusal and the look at it is no reason: so often the attempt is made again. */
const ATTEMPTS = 5

/** Puts one of the fleet out of service. The database refuses it where a visit holds the resource. */
export async function placeBlackout(viewer: Viewer, input: BlackoutInput, now: Date): Promise<Placed> {
  const staff = setUpBy(viewer, 'put something out of service')
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction((tx) => place(tx, staff, input, now))
    } catch (error) {
      if (violatedConstraint(error) !== 'claims_no_overlap') throw error
      const taken = await explainTaken(database(), input)
      if (taken) return refuse(taken)
      if (attempt === ATTEMPTS) throw error
    }
  }
}

async function place(tx: Database, staff: StaffViewer, input: BlackoutInput, now: Date): Promise<Placed> {
  const { resourceId, kind, firstDay, lastDay, reason } = input
  const [resource] = await tx.$queryRaw<{ kind: PlacedBlackout['resourceKind']; demo: boolean }[]>`
    SELECT kind::text AS kind, demo FROM resources
    WHERE id = ${resourceId} AND archived_at IS NULL FOR NO KEY UPDATE`
  if (!resource) return refuse({ kind: 'unknown' })
  const days = { firstDay: toDateColumn(firstDay), lastDay: toDateColumn(lastDay) }
  const placed = { resourceId, resourceKind: resource.kind }
  const same = await tx.blackout.findFirst({
    where: { resourceId, kind, ...days, reason, liftedAt: null },
    select: { id: true },
  })
  // A form sent twice.
  if (same) return done(placed)
  const { id: blackoutId } = await tx.blackout.create({
    data: { resourceId, kind, ...days, reason, createdAt: now },
    select: { id: true },
  })
  await claimBlackout(tx, { resourceId, blackoutId, firstDay, lastDay })
  await record(tx, staff, now, {
    action: 'placeBlackout',
    resourceId,
    reason: reason || undefined,
    details: { blackoutId, cause: kind, firstDay, lastDay },
  })
  return done(placed)
}

/** Ends a time out of service: its resource can be claimed again. */
export async function liftBlackout(viewer: Viewer, { blackoutId }: LiftInput, now: Date): Promise<Placed> {
  const staff = setUpBy(viewer, 'put something back into service')
  return database().$transaction(async (tx): Promise<Placed> => {
    const [locked] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM blackouts WHERE id = ${blackoutId} FOR NO KEY UPDATE`
    const blackout = await tx.blackout.findUnique({
      where: { id: locked?.id ?? 0 },
      include: { resource: { select: { kind: true } } },
    })
    if (!blackout) return refuse({ kind: 'unknown' })
    const { resourceId, resource, kind } = blackout
    const [firstDay, lastDay] = [fromDateColumn(blackout.firstDay), fromDateColumn(blackout.lastDay)]
    const placed = { resourceId, resourceKind: resource.kind }
    if (blackout.liftedAt) {
      const entry = await findLifting(tx, blackoutId)
      const own = entry?.accountId === staff.accountId
      return own
        ? done(placed)
        : refuse({ kind: 'lifted', by: entry?.actorName ?? '', at: blackout.liftedAt })
    }
    if (lastDay < dayAt(now)) return refuse({ kind: 'over', lastDay })
    await releaseBlackout(tx, { resourceId, blackoutId }, now)
    await tx.blackout.update({ where: { id: blackoutId }, data: { liftedAt: now }, select: { id: true } })
    const details = { blackoutId, cause: kind, firstDay, lastDay }
    await record(tx, staff, now, { action: 'liftBlackout', resourceId, details })
    return done(placed)
  })
}

async function findLifting(tx: Database, blackoutId: number) {
  return tx.historyEntry.findFirst({
    where: { action: 'liftBlackout', details: { path: ['blackoutId'], equals: blackoutId } },
    select: { accountId: true, actorName: true },
  })
}
