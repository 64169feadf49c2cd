import type { Database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { baseWords, findBase } from './base-queries.ts'
import type { FleetRefusal } from './fleet.ts'

interface Picked {
  baseSiteId: number | null
  trainingTypeIds: number[]
}

interface Settled {
  base: string | null
  trainingTypes: string[]
}

/** Looks up the base and the training types that a form picked; what is had already may be kept. */
export async function settlePick(
  tx: Database,
  { baseSiteId, trainingTypeIds }: Picked,
  stored: Picked | null,
): Promise<Result<Settled, FleetRefusal>> {
  const base = baseSiteId === null ? null : await findBase(tx, baseSiteId, stored?.baseSiteId ?? null)
  if (baseSiteId !== null && !base) return refuse({ kind: 'notThere', field: 'baseSiteId' })
  const trainingTypes = await tx.trainingType.findMany({
    where: {
      id: { in: trainingTypeIds },
      OR: [{ archivedAt: null }, { id: { in: stored?.trainingTypeIds ?? [] } }],
    },
    select: { name: true },
    orderBy: { id: 'asc' },
  })
  if (trainingTypes.length < new Set(trainingTypeIds).size)
    return refuse({ kind: 'notThere', field: 'trainingTypeIds' })
  return done({ base: baseWords(base), trainingTypes: trainingTypes.map(({ name }) => name) })
}
