import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { findAreaChoices } from './area-queries.ts'
import { type Standing, standingOf } from './organization.ts'
import { mayJudge, maySeeOrganizations, speaksFor } from './permissions.ts'

const PAGE_SIZE = 50

const CONDITION: Record<Standing, Prisma.OrganizationWhereInput> = {
  unverified: { verifiedAt: null, refusedAt: null, archivedAt: null },
  verified: { verifiedAt: { not: null }, archivedAt: null },
  refused: { refusedAt: { not: null }, archivedAt: null },
  same: { sameAsId: { not: null } },
}

/** One page of the organizations in a standing, or of all; `search` is a part of the name or the NIB. */
export async function findOrganizations(
  viewer: Viewer,
  standing: Standing | null,
  search: string,
  page: number,
) {
  if (!maySeeOrganizations(viewer)) return null
  const db = database()
  const text = search.trim().slice(0, 80)
  const where: Prisma.OrganizationWhereInput = {
    ...(standing ? CONDITION[standing] : {}),
    ...(text && { OR: [{ name: { contains: text, mode: 'insensitive' } }, { nib: { startsWith: text } }] }),
  }
  const [rows, count] = await Promise.all([
    db.organization.findMany({
      where,
      select: {
        ...{ id: true, kind: true, name: true, nib: true, createdAt: true, demo: true },
        ...{ verifiedAt: true, refusedAt: true, sameAsId: true },
        area: { select: { name: true } },
        _count: { select: { requests: true, memberships: true } },
      },
      orderBy:
        standing === 'unverified' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.organization.count({ where }),
  ])
  return {
    count,
    pages: Math.max(1, Math.ceil(count / PAGE_SIZE)),
    rows: rows.map(({ area, _count, ...row }) => ({
      ...row,
      area: area.name,
      requests: _count.requests,
      members: _count.memberships,
      standing: standingOf(row),
    })),
  }
}

/** How many organizations wait to be verified. */
export async function countUnverified(viewer: Viewer): Promise<{ count: number }> {
  if (!maySeeOrganizations(viewer)) return { count: 0 }
  return { count: await database().organization.count({ where: CONDITION.unverified }) }
}

/** One organization with its members, open invitations and places, for staff and its members; else null. */
export async function findOrganization(viewer: Viewer, id: number, now: Date) {
  const own = speaksFor(viewer, id)
  if (!own && !maySeeOrganizations(viewer)) return null
  const db = database()
  const row = await db.organization.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, name: true, nib: true, address: true, phone: true, areaCode: true },
      ...{ createdAt: true, archivedAt: true, demo: true },
      ...{ verifiedAt: true, refusedAt: true, refusedReason: true, sameAsId: true },
      area: { select: { name: true } },
      sameAs: { select: { id: true, name: true } },
      memberships: {
        select: { account: { select: { id: true, name: true, email: true, emailVerified: true } } },
        orderBy: { account: { name: 'asc' } },
      },
      invitations: {
        where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
        select: { id: true, email: true, expiresAt: true },
        orderBy: { id: 'asc' },
      },
      sites: {
        where: { archivedAt: null },
        select: {
          ...{ id: true, name: true, address: true, areaCode: true, latitude: true, longitude: true },
          pointApproximate: true,
          area: { select: { name: true } },
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const standing = standingOf(row)
  return {
    ...row,
    area: row.area.name,
    standing,
    members: row.memberships.map(({ account }) => account),
    sites: row.sites.map(({ area, ...site }) => ({ ...site, area: area.name })),
    seen: await findSeen(db, { organizationId: id }),
    can: {
      change: own,
      verify: mayJudge(viewer) && (standing === 'unverified' || standing === 'refused'),
      refuse: mayJudge(viewer) && standing === 'unverified',
      merge: mayJudge(viewer) && row.archivedAt === null,
    },
  }
}

export type OrganizationInFull = NonNullable<Awaited<ReturnType<typeof findOrganization>>>

/** Everything an organization ever asked for, the latest first, with its papers; for staff and its members. */
export async function findAsked(viewer: Viewer, organizationId: number) {
  if (!speaksFor(viewer, organizationId) && !maySeeOrganizations(viewer)) return []
  const rows = await database().visitRequest.findMany({
    where: { organizationId },
    select: {
      ...{ id: true, status: true, submittedAt: true, createdAt: true },
      program: { select: { name: true } },
      site: { select: { name: true } },
      letters: { select: { id: true, code: true }, orderBy: { id: 'desc' } },
      attachments: {
        where: { removedAt: null },
        select: { id: true, kind: true, name: true },
        orderBy: [{ kind: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { id: 'desc' },
    take: 300,
  })
  return rows.map(({ program, site, attachments, ...row }) => ({
    ...row,
    program: program.name,
    site: site.name,
    papers: attachments,
  }))
}

/** The areas that forms of organizations and places offer. */
export async function findAreas() {
  return findAreaChoices(database())
}

/** The organizations that a person speaks for. */
export async function findOwn(viewer: Viewer) {
  if (viewer.kind !== 'organization') return []
  const rows = await database().organization.findMany({
    where: { id: { in: viewer.organizationIds } },
    select: { id: true, name: true, verifiedAt: true, refusedAt: true, refusedReason: true, sameAsId: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, refusedReason, ...judged }) => ({
    ...{ id, name, refusedReason },
    standing: standingOf(judged),
  }))
}
