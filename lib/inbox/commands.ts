import { Forbidden } from '#lib/accounts/forbidden.ts'
import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import { done, type Result, refuse } from '#lib/result.ts'
import type { ViewRefusal } from './inbox.ts'
import { maySaveViews } from './permissions.ts'
import type { DropViewInput, ViewInput } from './schema.ts'

const MOST_VIEWS = 20

/** Keeps a view of the inbox under a name that the person has not given yet, in whatever letters. */
export async function saveView(
  viewer: Viewer,
  { name, query }: ViewInput,
  now: Date,
): Promise<Result<{ query: string }, ViewRefusal>> {
  if (!maySaveViews(viewer)) throw new Forbidden('save a view')
  const { accountId } = viewer
  return database().$transaction(async (tx): Promise<Result<{ query: string }, ViewRefusal>> => {
    // Two forms of one person take turns, so that no name is taken in between.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${accountId}`}, 0))::text`
    const views = await tx.savedView.findMany({ where: { accountId }, select: { name: true, query: true } })
    const same = views.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (same?.query === query) return done({ query })
    if (same) return refuse({ kind: 'nameTaken', ...same })
    if (views.length >= MOST_VIEWS) return refuse({ kind: 'tooManyViews', most: MOST_VIEWS })
    await tx.savedView.create({ data: { accountId, name, query, createdAt: now }, select: { id: true } })
    return done({ query })
  })
}

/** Forgets a view of one's own; one that is gone already is forgotten too. */
export async function dropView(viewer: Viewer, { viewId }: DropViewInput): Promise<Result<null, never>> {
  if (!maySaveViews(viewer)) throw new Forbidden('drop a view')
  await database().savedView.deleteMany({ where: { id: viewId, accountId: viewer.accountId } })
  return done(null)
}
