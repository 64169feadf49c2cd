import type { LinkViewer, OrganizationViewer, Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { needsSelect } from '#lib/programs/queries.ts'
import { sitesOf } from './permissions.ts'

/** Programs that can be asked for, and whether any unit brings them. */
export async function findProgramChoices(db: Database) {
  const programs = await db.program.findMany({
    where: { archivedAt: null },
    select: {
      id: true,
      name: true,
      trainingDays: true,
      seatsMax: true,
      ...needsSelect,
      trainingType: { select: { name: true } },
      unitPrograms: {
        where: { unit: { state: { not: 'retired' }, resource: { archivedAt: null } } },
        select: { unitId: true },
        take: 1,
      },
    },
    orderBy: [{ trainingType: { position: 'asc' } }, { trainingDays: 'asc' }],
  })
  return programs.map(({ trainingType, unitPrograms, ...program }) => ({
    ...program,
    trainingType: trainingType.name,
    carried: unitPrograms.length > 0,
  }))
}

/** Every kecamatan with its desa and kelurahan. */
export async function findAreaChoices(db: Database) {
  return db.area.findMany({
    where: { kind: 'kecamatan' },
    select: {
      code: true,
      name: true,
      children: { select: { code: true, name: true }, orderBy: { name: 'asc' } },
    },
    orderBy: { name: 'asc' },
  })
}

/** Places by name, each with its area. */
export async function findSiteChoices(db: Database, where: Prisma.SiteWhereInput) {
  const sites = await db.site.findMany({
    where,
    select: { id: true, name: true, organizationId: true, area: { select: { name: true } } },
    orderBy: [{ name: 'asc' }],
  })
  return sites.map(({ area, ...site }) => ({ ...site, area: area.name }))
}

/**
 * What the form of a request offers to a person: organizations with their places, programs, and all desa. With
 * an organization: the places of this one alone. The holder of a link gets those of the request's organization.
 */
export async function findRequestChoices(viewer: Viewer, organizationId?: number) {
  if (viewer.kind !== 'organization' && viewer.kind !== 'link') return null
  const db = database()
  const organizations = await db.organization.findMany({
    where: { AND: [spokenFor(viewer), { archivedAt: null, ...(organizationId && { id: organizationId }) }] },
    select: { id: true, name: true, kind: true, areaCode: true },
    orderBy: { name: 'asc' },
  })
  const [sites, programs, kecamatan] = await Promise.all([
    findSiteChoices(
      db,
      viewer.kind === 'link' ? sitesByLink(viewer, organizations) : { OR: organizations.map(sitesOf) },
    ),
    findProgramChoices(db),
    findAreaChoices(db),
  ])
  return {
    organizations: organizations.map(({ id, name, kind }) => ({ id, name, kind })),
    sites,
    programs,
    kecamatan,
  }
}

function spokenFor(viewer: OrganizationViewer | LinkViewer): Prisma.OrganizationWhereInput {
  return viewer.kind === 'link'
    ? { requests: { some: { id: viewer.requestId } } }
    : { id: { in: viewer.organizationIds } }
}

/** Who asked without an account need not speak for all that the organization has: the request's own place, and public ones. */
function sitesByLink(
  { requestId }: LinkViewer,
  organizations: { areaCode: string }[],
): Prisma.SiteWhereInput {
  const areaCode = { in: organizations.map((organization) => organization.areaCode) }
  return {
    archivedAt: null,
    OR: [{ requests: { some: { id: requestId } } }, { organizationId: null, areaCode }],
  }
}
