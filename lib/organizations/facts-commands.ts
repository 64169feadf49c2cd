import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { changedMeanwhile } from '#lib/fleet/change-steps.ts'
import { changesBetween } from '#lib/history/change.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { findAskingArea } from './area-queries.ts'
import { findFacts } from './facts-queries.ts'
import { lockOrganizations } from './lock-steps.ts'
import type { OrganizationRefusal } from './organization.ts'
import { speaksFor } from './permissions.ts'
import type { FactsInput } from './schema.ts'

/** What staff verified; when it changes, they look again. */
const VERIFIED_FACTS = ['name', 'nib', 'area']

/** A member changes what is known of the organization. A verified one that is named anew is unverified again. */
export async function changeOrganization(
  viewer: Viewer,
  input: FactsInput,
  now: Date,
): Promise<Result<{ organizationId: number }, OrganizationRefusal>> {
  const { organizationId: id, seen, ...wanted } = input
  if (viewer.kind !== 'organization') throw new Forbidden('change an organization')
  if (!speaksFor(viewer, id)) return refuse({ kind: 'unknown' })
  return database().$transaction(
    async (tx): Promise<Result<{ organizationId: number }, OrganizationRefusal>> => {
      const [organization] = await lockOrganizations(tx, [id])
      const before = await findFacts(tx, id)
      if (!organization || !before) return refuse({ kind: 'unknown' })
      const area = await findAskingArea(tx, wanted.areaCode)
      if (!area) return refuse({ kind: 'unknownArea' })
      const { areaCode: _, ...texts } = wanted
      const changes = changesBetween(before, { ...texts, area: area.name })
      if (Object.keys(changes).length === 0) return done({ organizationId: id })
      if ((await findSeen(tx, { organizationId: id })) !== seen)
        return refuse(await changedMeanwhile(tx, { organizationId: id }))
      const renamed = VERIFIED_FACTS.some((name) => changes[name])
      await tx.organization.update({
        where: { id },
        data: { ...wanted, ...(renamed && { verifiedAt: null, refusedAt: null, refusedReason: null }) },
        select: { id: true },
      })
      await record(tx, viewer, now, {
        action: 'changeOrganization',
        organizationId: id,
        details: { changes },
      })
      return done({ organizationId: id })
    },
  )
}
