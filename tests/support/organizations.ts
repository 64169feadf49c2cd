import { randomUUID } from 'node:crypto'
import { makeAccountLink } from '#lib/accounts/account-steps.ts'
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import type { OrganizationViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { findSeen } from '#lib/fleet/change-queries.ts'
import { inviteMember } from '#lib/organizations/member-commands.ts'
import type { FactsInput, NewSiteInput } from '#lib/organizations/schema.ts'
import { NOW } from './clock.ts'
import { nextNumber } from './numbers.ts'
import { createOrganization, DESA } from './places.ts'
import { createMember } from './viewers.ts'
import { accepted } from './visits.ts'

/** An organization that nobody has judged, with one member. */
export async function createUnverified(): Promise<{ organizationId: number; member: OrganizationViewer }> {
  const { id: organizationId } = await createOrganization()
  return { organizationId, member: await createMember(organizationId) }
}

/** The form of an organization's facts as its page shows it now, with some of it changed. */
export async function factsInput(
  organizationId: number,
  changes: Partial<FactsInput> = {},
): Promise<FactsInput> {
  const { name, nib, address, areaCode } = await database().organization.findUniqueOrThrow({
    where: { id: organizationId },
  })
  return {
    ...{ organizationId, name, nib, areaCode },
    address: address || 'Jalan Uji 1',
    phone: '+62218900000',
    seen: await findSeen(database(), { organizationId }),
    ...changes,
  }
}

export function newSiteInput(organizationId: number, changes: Partial<NewSiteInput> = {}): NewSiteInput {
  return {
    organizationId,
    name: `Gudang ${nextNumber()}`,
    address: '',
    areaCode: DESA,
    point: null,
    submissionKey: randomUUID(),
    ...changes,
  }
}

/** Invites an e-mail address; answers the id and the token that its mail carries. */
export async function invited(
  member: OrganizationViewer,
  organizationId: number,
  email: string,
  now = NOW,
): Promise<{ invitationId: number; token: string }> {
  accepted(await inviteMember(member, { organizationId, email }, now))
  const { id, nonce } = await database().invitation.findFirstOrThrow({
    where: { organizationId, email },
    orderBy: { id: 'desc' },
  })
  return { invitationId: id, token: tokenOf('invitation', nonce) }
}

/** The token of a link that was mailed to an account. */
export async function accountToken(
  accountId: string,
  purpose: 'email' | 'password',
  now = NOW,
): Promise<string> {
  const expiresAt = new Date(now.getTime() + 3_600_000)
  return tokenOf(purpose, await makeAccountLink(database(), { accountId, purpose, expiresAt }, now))
}
