import { newSecret, tokenOf } from '#lib/accounts/secret-steps.ts'
import type { Database } from '#lib/database/client.ts'

/** Address of the page that a request's secret link opens. */
export const linkPath = (token: string) => `/permohonan/${token}`

/** Gives a request its secret link, and answers the token: this once, to whoever has just asked. */
export async function createRequestLink(db: Database, visitRequestId: number, now: Date): Promise<string> {
  const secret = newSecret('request')
  await db.requestLink.create({
    data: { ...secret, visitRequestId, createdAt: now },
    select: { id: true },
  })
  return tokenOf('request', secret.nonce)
}

/** The token of a request's secret link, to be written into a mail; null where it has none that is live. */
export async function findRequestToken(db: Database, visitRequestId: number): Promise<string | null> {
  const link = await db.requestLink.findFirst({
    where: { visitRequestId, revokedAt: null },
    select: { nonce: true },
    orderBy: { id: 'desc' },
  })
  return link && tokenOf('request', link.nonce)
}
