// biome-ignore lint/style/noRestrictedImports: it works a token out and changes nothing
import { tokenOf } from '#lib/accounts/secret-steps.ts'
import { database } from '#lib/database/client.ts'
import { STOP_PATH } from '#lib/messages/link.ts'
import { DAYS_TO_CONFIRM, type SubscriptionState, type Wanted } from './subscription.ts'

/** What one can ask to be told of. */
export async function findFollowChoices() {
  const db = database()
  const [types, kecamatan] = await Promise.all([
    db.trainingType.findMany({
      where: { archivedAt: null },
      select: { slug: true, name: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.area.findMany({
      where: { kind: 'kecamatan' },
      select: { code: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { types, kecamatan }
}

export type FollowChoices = Awaited<ReturnType<typeof findFollowChoices>>

export interface FoundSubscription {
  kind: 'found'
  state: SubscriptionState
  wanted: Wanted
  /** Codes for a link to the schedule as it is wanted. */
  kecamatanCode: string
  typeSlugs: string[]
  stopPath: string
}

/** The subscription that a mailed link belongs to, or the one that took its place; null for none, or one that ran out. */
export async function findSubscription(
  by: { confirmHash: Uint8Array<ArrayBuffer> } | { stopHash: Uint8Array<ArrayBuffer> },
  now: Date,
): Promise<FoundSubscription | null> {
  const db = database()
  const select = {
    ...{
      nonce: true,
      confirmedAt: true,
      stoppedAt: true,
      createdAt: true,
      replacedById: true,
      neighbours: true,
    },
    kecamatan: { select: { code: true, name: true } },
    types: {
      select: { trainingType: { select: { slug: true, name: true } } },
      orderBy: { trainingType: { position: 'asc' } },
    },
  } as const
  const linked = await db.subscription.findFirst({ where: by, select })
  const id = linked?.replacedById
  const one = id == null ? linked : await db.subscription.findUnique({ where: { id }, select })
  if (!one) return null
  const runsOut = one.createdAt.getTime() + DAYS_TO_CONFIRM * 86_400_000
  if (!one.confirmedAt && !one.stoppedAt && now.getTime() > runsOut) return null
  const types = one.types.map(({ trainingType }) => trainingType)
  return {
    kind: 'found',
    state: one.stoppedAt ? 'stopped' : one.confirmedAt ? 'confirmed' : 'asked',
    wanted: {
      kecamatan: one.kecamatan.name,
      neighbours: one.neighbours,
      types: types.map(({ name }) => name),
    },
    kecamatanCode: one.kecamatan.code,
    typeSlugs: types.map(({ slug }) => slug),
    stopPath: `${STOP_PATH}/${tokenOf('stop', one.nonce)}`,
  }
}
