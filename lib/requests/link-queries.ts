import type { LinkViewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'

/** Who holds the secret link with this hash; null where there is none, or not any more. */
export async function findLinkViewer(tokenHash: Uint8Array<ArrayBuffer>): Promise<LinkViewer | null> {
  const link = await database().requestLink.findUnique({
    where: { tokenHash, revokedAt: null },
    select: { visitRequestId: true, visitRequest: { select: { contactName: true } } },
  })
  return link && { kind: 'link', requestId: link.visitRequestId, name: link.visitRequest.contactName }
}
