import assert from 'node:assert/strict'
import { database } from '#lib/database/client.ts'

/** Every row that commands write, as one text. Jobs of an app write some of them, too: it must run without. */
async function stateOfEverything(): Promise<string> {
  const rows = await database().$queryRaw<{ row: string }[]>`
    SELECT 'request ' || t::text AS row FROM visit_requests t
    UNION ALL SELECT 'unsuitable ' || t::text FROM unsuitable_spans t
    UNION ALL SELECT 'not double ' || t::text FROM not_doubles t
    UNION ALL SELECT 'draft ' || t::text FROM drafts t
    UNION ALL SELECT 'paper ' || t::text FROM attachments t
    UNION ALL SELECT 'countersign ' || t::text FROM countersignatures t
    UNION ALL SELECT 'candidate ' || t::text FROM candidates t
    UNION ALL SELECT 'paper letter ' || t::text FROM paper_letters t
    UNION ALL SELECT 'organization ' || t::text FROM organizations t
    UNION ALL SELECT 'survey ' || t::text FROM surveys t
    UNION ALL SELECT 'remark ' || t::text FROM request_remarks t
    UNION ALL SELECT 'view ' || t::text FROM saved_views t
    UNION ALL SELECT 'check ' || t::text FROM request_checks t
    UNION ALL SELECT 'offer ' || t::text FROM offers t
    UNION ALL SELECT 'booking ' || t::text FROM bookings t
    UNION ALL SELECT 'session ' || t::text FROM sessions t
    UNION ALL SELECT 'claim ' || t::text FROM claims t
    UNION ALL SELECT 'site ' || t::text FROM sites t
    UNION ALL SELECT 'history ' || t::text FROM history t
    UNION ALL SELECT 'resource ' || (id, kind, name, archived_at)::text FROM resources
    UNION ALL SELECT 'unit ' || t::text FROM units t
    UNION ALL SELECT 'carries ' || t::text FROM unit_programs t
    UNION ALL SELECT 'instructor ' || t::text FROM instructors t
    UNION ALL SELECT 'competence ' || t::text FROM competences t
    UNION ALL SELECT 'kit ' || t::text FROM kits t
    UNION ALL SELECT 'program ' || t::text FROM programs t
    UNION ALL SELECT 'blackout ' || t::text FROM blackouts t
    UNION ALL SELECT 'membership ' || t::text FROM memberships t
    UNION ALL SELECT 'invitation ' || t::text FROM invitations t
    UNION ALL SELECT 'account link ' || t::text FROM account_links t
    UNION ALL SELECT 'letter ' || t::text FROM letters t
    UNION ALL SELECT 'number ' || t::text FROM letter_numbers t
    UNION ALL SELECT 'setting ' || t::text FROM settings t
    UNION ALL SELECT 'text ' || t::text FROM message_templates t
    UNION ALL SELECT 'request link ' || t::text FROM request_links t
    UNION ALL SELECT 'owed ' || t::text FROM owed_notices t
    UNION ALL SELECT 'subscription ' || t::text FROM subscriptions t
    UNION ALL SELECT 'follows ' || t::text FROM subscription_types t
    UNION ALL SELECT 'announced ' || t::text FROM announcements t
    UNION ALL SELECT 'owed announcement ' || t::text FROM owed_announcements t
    UNION ALL SELECT 'message ' || t::text FROM messages t
    UNION ALL SELECT 'registration ' || t::text FROM registrations t
    UNION ALL SELECT 'reminder ' || t::text FROM reminders t
    UNION ALL SELECT 'go ' || t::text FROM go_decisions t
    UNION ALL SELECT 'seats ' || t::text FROM seat_counts t
    ORDER BY 1`
  return rows.map(({ row }) => row).join('\n')
}

/** Does something that must leave the database as it was. */
export async function changingNothing<Value>(deed: () => Promise<Value>): Promise<Value> {
  const before = await stateOfEverything()
  try {
    return await deed()
  } finally {
    const after = await stateOfEverything()
    const rows = new Set(before.split('\n'))
    const changed = after.split('\n').filter((row) => !rows.has(row))
    assert.ok(after === before, `changed or new: ${changed.join('\n')}`)
  }
}

/** Pairs of live claims on one resource that overlap: law 1 says there are none. */
export async function findOverlaps(): Promise<{ a: number; b: number }[]> {
  return database().$queryRaw`
    SELECT a.id AS a, b.id AS b FROM claims a
    JOIN claims b ON a.resource_id = b.resource_id AND a.id < b.id
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.released_at IS NULL AND b.released_at IS NULL`
}

/** The actions in the history of a request or a booking, oldest first. */
export async function actionsOf(of: { visitRequestId: number } | { bookingId: number }): Promise<string[]> {
  const entries = await database().historyEntry.findMany({ where: of, orderBy: { id: 'asc' } })
  return entries.map(({ action }) => action)
}

export async function requestOf(id: number) {
  return database().visitRequest.findUniqueOrThrow({ where: { id } })
}

export async function bookingOf(id: number) {
  return database().booking.findUniqueOrThrow({
    where: { id },
    include: {
      sessions: { orderBy: { day: 'asc' } },
      claims: { orderBy: [{ id: 'asc' }] },
    },
  })
}

/** The resources that a booking holds now. */
export async function heldBy(bookingId: number): Promise<number[]> {
  const claims = await database().claim.findMany({
    where: { bookingId, releasedAt: null },
    orderBy: { resourceId: 'asc' },
  })
  return claims.map(({ resourceId }) => resourceId)
}
