import { database } from '#lib/database/client.ts'
import { auth } from './auth.ts'
import { PUBLIC, type Viewer } from './viewer.ts'

/** Who a request comes from, by its cookie. An account with neither role nor organization sees what the public sees. */
export async function findViewer(headers: Headers): Promise<Viewer> {
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
