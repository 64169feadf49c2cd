import type { Viewer } from '#lib/accounts/viewer.ts'
import { database } from '#lib/database/client.ts'
import type { HistoryChoices } from './history.ts'
import { maySeeHistory } from './permissions.ts'

/** What the history can be narrowed to: everybody who is in it, the whole fleet and every organization there ever was. */
export async function findHistoryChoices(viewer: Viewer): Promise<HistoryChoices | null> {
  if (!maySeeHistory(viewer)) return null
  const db = database()
  const [people, gone, resources, organizations] = await Promise.all([
    db.$queryRaw<{ id: string; name: string; staff: boolean }[]>`
      SELECT id, name, staff_role IS NOT NULL AS staff FROM accounts a
      WHERE EXISTS (SELECT FROM history h WHERE h.account_id = a.id) ORDER BY name, id`,
    // From one name to the next by the index: the entries behind them are many.
    db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE names AS (
        SELECT min(actor_name) AS name FROM history WHERE account_id IS NULL
        UNION ALL
        SELECT (SELECT min(actor_name) FROM history WHERE account_id IS NULL AND actor_name > names.name)
        FROM names WHERE names.name IS NOT NULL
      )
      SELECT name FROM names WHERE name IS NOT NULL`,
    db.resource.findMany({
      select: { id: true, kind: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.organization.findMany({ select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  ])
  const named = (staff: boolean) => people.filter((one) => one.staff === staff)
  const ofKind = (wanted: string) =>
    resources.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ id, name }))
  return {
    staff: named(true).map(({ id, name }) => ({ id, name })),
    members: named(false).map(({ id, name }) => ({ id, name })),
    gone: gone.map(({ name }) => name),
    units: ofKind('unit'),
    instructors: ofKind('instructor'),
    kits: ofKind('kit'),
    organizations,
  }
}
