import type { Viewer } from '#lib/accounts/viewer.ts'
import { type Database, database } from '#lib/database/client.ts'
import { type Check, type CheckedItem, checksOf, UNCHECKED } from './checklist.ts'
import { mayDecide, maySeeWork } from './permissions.ts'
import { allows } from './request.ts'

/** The checklist of a request as it stands; the caller holds the request's lock where it goes on to decide. */
export async function readChecklist(db: Database, requestId: number): Promise<CheckedItem[]> {
  const rows = await db.$queryRaw<
    { kind: string; item: Check; ticked: boolean; note: string; by: string; at: Date }[]
  >`
    SELECT o.kind::text AS kind, c.item, c.ticked, c.note, c.actor_name AS by, c.at
    FROM visit_requests r JOIN organizations o ON o.id = r.organization_id
      LEFT JOIN request_checks c ON c.visit_request_id = r.id
    WHERE r.id = ${requestId}`
  const stored = new Map(rows.map(({ item, ...row }) => [item, row]))
  return checksOf(rows[0]?.kind ?? '').map((item) => {
    const { ticked, note, by, at } = stored.get(item) ?? { ...UNCHECKED, by: null, at: null }
    return { item, ticked, note, by, at }
  })
}

/** The checklist of a request, for staff; null for everybody else, and where there is no such request. */
export async function findChecklist(viewer: Viewer, requestId: number) {
  if (!maySeeWork(viewer)) return null
  const db = database()
  const request = await db.visitRequest.findUnique({
    where: { id: requestId },
    select: { status: true, statusSince: true },
  })
  if (!request) return null
  const { status, statusSince: since } = request
  return {
    items: await readChecklist(db, requestId),
    /** Since when the request says what it says. */
    since,
    mayCheck: mayDecide(viewer) && allows('verify', status),
  }
}

export type Checklist = NonNullable<Awaited<ReturnType<typeof findChecklist>>>
