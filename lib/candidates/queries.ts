import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { seenBy } from '#lib/requests/permissions.ts'
import type { CandidatesOfRequest } from './candidate.ts'
import { isOpenToLists, mayList } from './permissions.ts'

/** The list of a request: names are for who asked and for who plans, not for all of staff. */
export async function findCandidates(
  viewer: Viewer,
  visitRequestId: number,
): Promise<CandidatesOfRequest | null> {
  if (!mayList(viewer)) return null
  const request = await database().visitRequest.findFirst({
    where: { AND: [{ id: visitRequestId }, seenBy(viewer)] },
    select: {
      ...{ participants: true, status: true },
      candidates: { select: { name: true, phone: true, village: true }, orderBy: { position: 'asc' } },
    },
  })
  if (!request) return null
  const { participants, candidates, status } = request
  return { participants, candidates, can: { replace: isOpenToLists(status) } }
}
