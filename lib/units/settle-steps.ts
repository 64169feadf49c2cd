import type { Database } from '#lib/database/client.ts'
import { baseWords, findBase } from '#lib/fleet/base-queries.ts'
import { findComingVisits } from '#lib/fleet/coming-queries.ts'
import type { FleetRefusal } from '#lib/fleet/fleet.ts'
import type { Changes, Facts } from '#lib/history/change.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { WantedUnit } from './schema.ts'

interface StoredUnit {
  id: number
  baseSiteId: number
  programIds: number[]
}

/** Looks up what a form of a unit picked; answers its facts as the history tells them. */
export async function settleUnit(
  tx: Database,
  wanted: WantedUnit,
  stored: StoredUnit | null,
): Promise<Result<Facts, FleetRefusal>> {
  const { baseSiteId, programIds, ...plain } = wanted
  const base = await findBase(tx, baseSiteId, stored?.baseSiteId ?? null)
  if (!base) return refuse({ kind: 'notThere', field: 'baseSiteId' })
  const programs = await tx.program.findMany({
    where: {
      id: { in: programIds },
      OR: [{ archivedAt: null }, { id: { in: stored?.programIds ?? [] } }],
    },
    select: { name: true },
    orderBy: { id: 'asc' },
  })
  if (programs.length < new Set(programIds).size) return refuse({ kind: 'notThere', field: 'programIds' })
  const holder = await tx.unit.findFirst({
    where: { code: wanted.code, resourceId: { not: stored?.id ?? 0 } },
    select: { resource: { select: { name: true } } },
  })
  if (holder) return refuse({ kind: 'taken', field: 'code', text: wanted.code, by: holder.resource.name })
  return done({ ...plain, base: baseWords(base), programs: programs.map(({ name }) => name) })
}

/** A unit is not taken from visits that it is to go to, nor is what it carries there. */
export async function checkUse(
  tx: Database,
  stored: StoredUnit & { name: string },
  wanted: WantedUnit,
  changes: Changes,
  now: Date,
): Promise<FleetRefusal | null> {
  const retires = 'state' in changes && wanted.state === 'retired'
  if (!retires && !('programs' in changes)) return null
  const coming = await findComingVisits(tx, stored.id, now)
  const dropped = stored.programIds.filter((id) => !wanted.programIds.includes(id))
  const visits = retires ? coming : coming.filter(({ programId }) => dropped.includes(programId))
  const cause = retires ? 'retire' : 'program'
  return visits.length > 0 ? { kind: 'inUse', cause, name: stored.name, visits } : null
}
