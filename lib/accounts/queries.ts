import { database } from '#lib/database/client.ts'
import { auth } from './auth.ts'
import { PUBLIC, type SignInViewer, type Viewer } from './viewer.ts'

/** Who a request comes from, by its cookie. An account with neither role nor organization sees what the public sees. */
export async function findViewer(headers: Headers): Promise<SignInViewer> {
  const signIn = await auth().api.getSession({ headers })
  if (!signIn) return PUBLIC
  const account = await database().account.findUnique({
    where: { id: signIn.user.id },
    select: {
      id: true,
      name: true,
      staffRole: true,
      memberships: {
        where: { organization: { archivedAt: null } },
        select: { organizationId: true },
        orderBy: { organizationId: 'asc' },
      },
    },
  })
  if (!account) return PUBLIC
  const who = { accountId: account.id, name: account.name }
  if (account.staffRole) return { kind: 'staff', role: account.staffRole, ...who }
  const organizationIds = account.memberships.map((membership) => membership.organizationId)
  return organizationIds.length > 0 ? { kind: 'organization', organizationIds, ...who } : PUBLIC
}

/** Names of the organizations that a person speaks for. */
export async function findOwnOrganizations(viewer: Viewer): Promise<string[]> {
  if (viewer.kind !== 'organization') return []
  const organizations = await database().organization.findMany({
    where: { id: { in: viewer.organizationIds } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return organizations.map(({ name }) => name)
}

/** E-mails of the demo accounts, for the sign-in page of a copy that is there for trying out. */
export async function findDemoAccounts() {
  const accounts = await database().account.findMany({
    where: { demo: true },
    select: {
      email: true,
      name: true,
      staffRole: true,
      memberships: { select: { organization: { select: { name: true } } }, take: 1 },
    },
    orderBy: [{ staffRole: { sort: 'asc', nulls: 'last' } }, { email: 'asc' }],
    take: 12,
  })
  return accounts.map(({ memberships, ...account }) => ({
    ...account,
    organization: memberships[0]?.organization.name ?? null,
  }))
}
