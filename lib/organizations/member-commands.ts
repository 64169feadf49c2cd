import { Forbidden } from '#lib/accounts/forbidden.ts'
import { newSecret } from '#lib/accounts/secret-steps.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { record } from '#lib/history/commands.ts'
import { secretPath } from '#lib/messages/link.ts'
import { oweMessage } from '#lib/messages/owe-steps.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import { addDays, dayAt } from '#lib/time/days.ts'
import { date } from '#lib/time/words.ts'
import { type LockedOrganization, lockOrganizations } from './lock-steps.ts'
import { INVITATION_DAYS, type OrganizationRefusal } from './organization.ts'
import { speaksFor } from './permissions.ts'
import type { InviteInput, MemberInput, RevokeInput } from './schema.ts'

type Changed = Result<{ organizationId: number }, OrganizationRefusal>

const DAY_MS = 86_400_000

/** So many invitations of an organization can be open at once: nobody sends mail to the world through it. */
const MOST_INVITATIONS = 20

async function asMember(
  viewer: Viewer,
  organizationId: number,
  write: (
    tx: Database,
    organization: LockedOrganization,
    accountId: string,
  ) => Promise<OrganizationRefusal | null>,
): Promise<Changed> {
  if (viewer.kind !== 'organization') throw new Forbidden('change members')
  if (!speaksFor(viewer, organizationId)) return refuse({ kind: 'unknown' })
  return database().$transaction(async (tx): Promise<Changed> => {
    const [organization] = await lockOrganizations(tx, [organizationId])
    if (!organization) return refuse({ kind: 'unknown' })
    const refusal = await write(tx, organization, viewer.accountId)
    return refusal ? refuse(refusal) : done({ organizationId })
  })
}

/** Asks somebody by mail to speak for the organization; a new invitation takes the place of an open one. */
export async function inviteMember(viewer: Viewer, input: InviteInput, now: Date): Promise<Changed> {
  const { organizationId, email } = input
  return asMember(viewer, organizationId, async (tx, organization, invitedBy) => {
    const member = await tx.membership.findFirst({ where: { organizationId, account: { email } } })
    if (member) return { kind: 'alreadyMember' }
    const open = { organizationId, acceptedAt: null, revokedAt: null }
    if ((await tx.invitation.count({ where: open })) >= MOST_INVITATIONS) return { kind: 'tooMany' }
    await tx.invitation.updateMany({ where: { ...open, email }, data: { revokedAt: now } })
    const secret = newSecret('invitation')
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS)
    await tx.invitation.create({
      data: { ...secret, organizationId, email, invitedBy, createdAt: now, expiresAt },
      select: { id: true },
    })
    const message = {
      template: 'invitation' as const,
      to: { channel: 'mail' as const, address: email, name: email },
      values: { pemohon: organization.name, batas: date(addDays(dayAt(now), INVITATION_DAYS)) },
      link: secretPath('/undangan', 'invitation', secret.nonce),
      demo: organization.demo,
    }
    await oweMessage(tx, message, now)
    await record(tx, viewer, now, {
      action: 'inviteMember',
      organizationId,
      details: { facts: { member: email } },
    })
    return null
  })
}

/** Takes an open invitation back. */
export async function revokeInvitation(viewer: Viewer, input: RevokeInput, now: Date): Promise<Changed> {
  const { organizationId, invitationId: id } = input
  return asMember(viewer, organizationId, async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { id, organizationId } })
    if (!invitation || invitation.acceptedAt) return { kind: 'unknown' }
    if (invitation.revokedAt) return null
    await tx.invitation.update({ where: { id }, data: { revokedAt: now }, select: { id: true } })
    const details = { facts: { member: invitation.email } }
    await record(tx, viewer, now, { action: 'revokeInvitation', organizationId, details })
    return null
  })
}

/** Takes somebody out of the organization, oneself too; never the last. */
export async function removeMember(viewer: Viewer, input: MemberInput, now: Date): Promise<Changed> {
  const { organizationId, accountId } = input
  return asMember(viewer, organizationId, async (tx) => {
    const members = await tx.membership.findMany({
      where: { organizationId },
      select: { accountId: true, account: { select: { name: true } } },
    })
    const member = members.find((one) => one.accountId === accountId)
    if (!member) return { kind: 'unknown' }
    if (members.length === 1) return { kind: 'lastMember' }
    await tx.membership.delete({ where: { accountId_organizationId: { accountId, organizationId } } })
    const details = { facts: { member: member.account.name } }
    await record(tx, viewer, now, { action: 'removeMember', organizationId, details })
    return null
  })
}
