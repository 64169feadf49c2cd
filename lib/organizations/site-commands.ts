import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { straightKm } from '#lib/claims/travel.ts'
import { type Database, database } from '#lib/database/client.ts'
import { changesBetween, type Facts } from '#lib/history/change.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { SITE_KIND_OF } from '#lib/sites/site.ts'
import { dayAt, toDateColumn } from '#lib/time/days.ts'
import { findAskingArea } from './area-queries.ts'
import { lockOrganizations } from './lock-steps.ts'
import { FARTHEST_KM, type OrganizationRefusal } from './organization.ts'
import { speaksFor } from './permissions.ts'
import type { ArchiveSiteInput, NewSiteInput, SiteInput } from './schema.ts'

type Changed = Result<{ organizationId: number }, OrganizationRefusal>

/** Runs a change of an organization's places for one of its members, while the organization is locked. */
async function asMember(
  viewer: Viewer,
  organizationId: number,
  write: (tx: Database) => Promise<OrganizationRefusal | null>,
): Promise<Changed> {
  if (viewer.kind !== 'organization') throw new Forbidden('change places')
  if (!speaksFor(viewer, organizationId)) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Changed> => {
    await lockOrganizations(tx, [organizationId])
    const refusal = await write(tx)
    return refusal ? refuse(refusal) : done({ organizationId })
  })
}

/** Where a place lies: at its point, or in the middle of its area as long as nobody has said where. */
async function settlePlace(
  tx: Database,
  { areaCode, point }: Pick<SiteInput, 'areaCode' | 'point'>,
): Promise<
  OrganizationRefusal | { latitude: number; longitude: number; pointApproximate: boolean; area: string }
> {
  const area = await findAskingArea(tx, areaCode)
  if (!area || area.kind === 'kecamatan') return { kind: 'unknownArea' }
  const km = point ? straightKm(area, point) : 0
  if (km > FARTHEST_KM) return { kind: 'tooFar', km: Math.round(km) }
  const { latitude, longitude } = point ?? area
  return { latitude, longitude, pointApproximate: point === null, area: area.name }
}

const pointWords = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

/** Adds a place of an organization; the same form sent twice adds one. */
export async function addSite(viewer: Viewer, input: NewSiteInput, now: Date): Promise<Changed> {
  const { organizationId, submissionKey: key, name, address, areaCode } = input
  return asMember(viewer, organizationId, async (tx) => {
    const before = await tx.historyEntry.findFirst({
      where: { action: 'addSite', organizationId, details: { path: ['key'], equals: key } },
      select: { id: true },
    })
    if (before) return null
    const settled = await settlePlace(tx, input)
    if ('kind' in settled) return settled
    const { area, ...place } = settled
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { kind: true, demo: true },
    })
    const kind = SITE_KIND_OF[organization.kind]
    const data = { kind, name, address, areaCode, organizationId, demo: organization.demo, ...place }
    await tx.site.create({ data, select: { id: true } })
    const facts = { site: name, address, area, point: pointWords(place) }
    await record(tx, viewer, now, { action: 'addSite', organizationId, details: { key, facts } })
    return null
  })
}

/** Changes a place; one that a visit to come needs stays where it is. */
export async function changeSite(viewer: Viewer, input: SiteInput, now: Date): Promise<Changed> {
  const { organizationId, siteId, name, address, areaCode } = input
  return asMember(viewer, organizationId, async (tx) => {
    const where = { id: siteId, organizationId, archivedAt: null }
    const stored = await tx.site.findFirst({ where })
    if (!stored) return { kind: 'unknown' }
    const settled = await settlePlace(tx, input)
    if ('kind' in settled) return settled
    const { area, ...place } = settled
    const old = await tx.area.findUniqueOrThrow({ where: { code: stored.areaCode }, select: { name: true } })
    const before: Facts = {
      site: stored.name,
      address: stored.address,
      area: old.name,
      point: pointWords(stored),
    }
    const changes = changesBetween(before, { site: name, address, area, point: pointWords(place) })
    if (Object.keys(changes).length === 0) return null
    const visits = changes.point ? await countComing(tx, siteId, now) : 0
    if (visits > 0) return { kind: 'awaited', visits }
    await tx.site.update({
      where: { id: siteId },
      data: { name, address, areaCode, ...place },
      select: { id: true },
    })
    const facts = { site: name }
    await record(tx, viewer, now, { action: 'changeSite', organizationId, details: { facts, changes } })
    return null
  })
}

/** Takes a place out of use, unless a visit is to come there. */
export async function archiveSite(viewer: Viewer, input: ArchiveSiteInput, now: Date): Promise<Changed> {
  const { organizationId, siteId } = input
  return asMember(viewer, organizationId, async (tx) => {
    const stored = await tx.site.findFirst({ where: { id: siteId, organizationId } })
    if (!stored) return { kind: 'unknown' }
    if (stored.archivedAt) return null
    const visits = await countComing(tx, siteId, now)
    if (visits > 0) return { kind: 'awaited', visits }
    await tx.site.update({ where: { id: siteId }, data: { archivedAt: now }, select: { id: true } })
    const details = { facts: { site: stored.name } }
    await record(tx, viewer, now, { action: 'archiveSite', organizationId, details })
    return null
  })
}

async function countComing(tx: Database, siteId: number, now: Date): Promise<number> {
  return tx.booking.count({
    where: {
      siteId,
      status: { in: ['tentative', 'confirmed', 'running'] },
      lastDay: { gte: toDateColumn(dayAt(now)) },
    },
  })
}
