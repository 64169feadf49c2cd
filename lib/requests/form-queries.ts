import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { sitesOf } from './permissions.ts'

/**
 * What the form of a request offers to a person: organizations with their places, programs, and all desa. With
 * an organization: the places of this one alone.
 */
export async function findRequestChoices(viewer: Viewer, organizationId?: number) {
  if (viewer.kind !== 'organization') return null
  const db = database()
  const ids = viewer.organizationIds.filter((id) => organizationId === undefined || id === organizationId)
  const organizations = await db.organization.findMany({
    where: { id: { in: ids }, archivedAt: null },
    select: { id: true, name: true, areaCode: true },
    orderBy: { name: 'asc' },
  })
  const [sites, programs, kecamatan] = await Promise.all([
    db.site.findMany({
      where: { OR: organizations.map(sitesOf) },
      select: { id: true, name: true, organizationId: true, area: { select: { name: true } } },
      orderBy: [{ name: 'asc' }],
    }),
    db.program.findMany({
      where: { archivedAt: null },
      select: {
        id: true,
        name: true,
        trainingDays: true,
        seatsMax: true,
        trainingType: { select: { name: true } },
        unitPrograms: {
          where: { unit: { state: { not: 'retired' }, resource: { archivedAt: null } } },
          select: { unitId: true },
          take: 1,
        },
      },
      orderBy: [{ trainingType: { position: 'asc' } }, { trainingDays: 'asc' }],
    }),
    db.area.findMany({
      where: { kind: 'kecamatan' },
      select: {
        name: true,
        children: { select: { code: true, name: true }, orderBy: { name: 'asc' } },
      },
      orderBy: { name: 'asc' },
    }),
  ])
  return {
    organizations: organizations.map(({ id, name }) => ({ id, name })),
    sites: sites.map(({ area, ...site }) => ({ ...site, area: area.name })),
    programs: programs.map(({ trainingType, unitPrograms, ...program }) => ({
      ...program,
      trainingType: trainingType.name,
      carried: unitPrograms.length > 0,
    })),
    kecamatan,
  }
}
