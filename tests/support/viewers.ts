import { randomUUID } from 'node:crypto'
import type { OrganizationViewer, StaffRole, StaffViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'

/** A member of staff with an account, but no password. */
export async function createStaffViewer(role: StaffRole = 'scheduler'): Promise<StaffViewer> {
  const id = randomUUID()
  const name = `Petugas ${role} ${id.slice(0, 4)}`
  await database().account.create({ data: { id, name, email: `${id}@uji.test`, staffRole: role } })
  return { kind: 'staff', accountId: id, name, role }
}

/** Somebody who speaks for organizations, with an account, but no password. */
export async function createMember(...organizationIds: number[]): Promise<OrganizationViewer> {
  const id = randomUUID()
  const name = `Anggota ${id.slice(0, 4)}`
  await database().account.create({
    data: {
      id,
      name,
      email: `${id}@uji.test`,
      memberships: { create: organizationIds.map((organizationId) => ({ organizationId })) },
    },
  })
  return { kind: 'organization', accountId: id, name, organizationIds }
}
