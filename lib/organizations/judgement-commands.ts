import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { type LockedOrganization, lockOrganizations } from './lock-steps.ts'
import { type JudgementRefusal, standingOf } from './organization.ts'
import { mayJudge } from './permissions.ts'
import type { RefuseInput, SameInput, VerifyInput } from './schema.ts'
import { tellMembers } from './tell-steps.ts'

type Judged = Result<{ organizationId: number }, JudgementRefusal>

/** Finds that an organization is what it says. */
export async function verifyOrganization(viewer: Viewer, input: VerifyInput, now: Date): Promise<Judged> {
  const { organizationId: id } = input
  return judge(viewer, id, 'verifyOrganization', async (tx, organization) => {
    const standing = standingOf(organization)
    if (standing === 'verified' || standing === 'same') return false
    const judged = { verifiedAt: now, refusedAt: null, refusedReason: null }
    await tx.organization.update({ where: { id }, data: judged, select: { id: true } })
    await record(tx, viewer, now, { action: 'verifyOrganization', organizationId: id })
    await tellMembers(tx, organization, { template: 'organizationVerified' }, now)
    return true
  })
}

/** Finds that an organization is not what it says, and why; its members read it. */
export async function refuseOrganization(viewer: Viewer, input: RefuseInput, now: Date): Promise<Judged> {
  const { organizationId: id, reason } = input
  return judge(viewer, id, 'refuseOrganization', async (tx, organization) => {
    const standing = standingOf(organization)
    if (standing !== 'unverified') return false
    const judged = { refusedAt: now, refusedReason: reason }
    await tx.organization.update({ where: { id }, data: judged, select: { id: true } })
    await record(tx, viewer, now, { action: 'refuseOrganization', organizationId: id, reason })
    await tellMembers(tx, organization, { template: 'organizationRefused', reason }, now)
    return true
  })
}

/** Writes a finding while the organization is locked; a form sent twice is done, another person's is told of the first. */
async function judge(
  viewer: Viewer,
  id: number,
  action: string,
  write: (tx: Database, organization: LockedOrganization) => Promise<boolean>,
): Promise<Judged> {
  if (!mayJudge(viewer) || viewer.kind !== 'staff') throw new Forbidden(action)
  return database().$transaction(async (tx): Promise<Judged> => {
    const [organization] = await lockOrganizations(tx, [id])
    if (!organization) return refuse({ kind: 'unknown' })
    const standing = standingOf(organization)
    if (await write(tx, organization)) return done({ organizationId: id })
    const last = await tx.historyEntry.findFirst({
      where: {
        organizationId: id,
        action: { in: ['verifyOrganization', 'refuseOrganization', 'mergeOrganization'] },
      },
      orderBy: { id: 'desc' },
      select: { action: true, accountId: true, actorName: true, at: true },
    })
    if (last?.action === action && last.accountId === viewer.accountId) return done({ organizationId: id })
    return refuse({ kind: 'alreadyJudged', standing, by: last?.actorName ?? '', at: last?.at ?? null })
  })
}

/**
 * Finds that an organization was entered twice: its requests, places and members go over to the other, and it is
 * archived. The history keeps what was whose.
 */
export async function mergeOrganization(viewer: Viewer, input: SameInput, now: Date): Promise<Judged> {
  if (!mayJudge(viewer)) throw new Forbidden('merge organizations')
  const { organizationId: id, otherId } = input
  return database().$transaction(async (tx): Promise<Judged> => {
    const locked = await lockOrganizations(tx, [id, otherId])
    const organization = locked.find((one) => one.id === id)
    const other = locked.find((one) => one.id === otherId)
    if (!organization) return refuse({ kind: 'unknown' })
    if (organization.sameAsId === otherId) return done({ organizationId: otherId })
    if (organization.archivedAt)
      return refuse({
        kind: 'alreadyJudged',
        standing: standingOf(organization),
        by: '',
        at: organization.archivedAt,
      })
    if (!other || other.archivedAt || other.id === id) return refuse({ kind: 'noSuchOther' })
    await moveBelongings(tx, id, otherId, now)
    await tx.organization.update({
      where: { id },
      data: { sameAsId: otherId, archivedAt: now },
      select: { id: true },
    })
    const facts = { sameAs: `${other.name} (#${otherId})` }
    await record(tx, viewer, now, { action: 'mergeOrganization', organizationId: id, details: { facts } })
    return done({ organizationId: otherId })
  })
}

async function moveBelongings(tx: Database, id: number, otherId: number, now: Date): Promise<void> {
  // In the order of their ids, as nobody locks two requests otherwise.
  await tx.$queryRaw`SELECT id FROM visit_requests WHERE organization_id = ${id} ORDER BY id FOR NO KEY UPDATE`
  await tx.visitRequest.updateMany({ where: { organizationId: id }, data: { organizationId: otherId } })
  await tx.site.updateMany({ where: { organizationId: id }, data: { organizationId: otherId } })
  await tx.$executeRaw`
    INSERT INTO memberships (account_id, organization_id)
    SELECT account_id, ${otherId} FROM memberships WHERE organization_id = ${id} ON CONFLICT DO NOTHING`
  await tx.membership.deleteMany({ where: { organizationId: id } })
  await tx.invitation.updateMany({
    where: { organizationId: id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}
