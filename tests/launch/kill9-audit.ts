import { appendFileSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { closeDatabase } from '#lib/database/client.ts'
import { NOW } from '#tests/support/clock.ts'

interface Line {
  try?: Parameters<typeof scheduleVisit>[1]
  staff?: Parameters<typeof scheduleVisit>[0]
  done?: string
  bookingId?: number | null
}

interface Audit {
  acknowledged: number
  /** Forms whose answer never came; they are sent once more, as people do. */
  resent: number
  faults: string[]
}

/** Holds the database against the log of what was sent and what was answered. */
export async function audit(url: string, log: string): Promise<Audit> {
  const lines: Line[] = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text))
  const answered = new Set(lines.map(({ done }) => done))
  const lost = lines.filter((line) => line.try && !answered.has(line.try.submissionKey))
  process.env.DATABASE_URL = url
  for (const { try: input, staff } of lost) {
    if (!input || !staff) continue
    const answer = await scheduleVisit(staff, input, NOW)
    const line = { done: input.submissionKey, bookingId: answer.ok ? answer.value.bookingId : null }
    lines.push(line)
    appendFileSync(log, `${JSON.stringify(line)}\n`)
  }
  await closeDatabase()
  const acknowledged = lines.flatMap(({ bookingId }) => bookingId ?? [])
  const client = new Client(url)
  await client.connect()
  try {
    const faults: string[] = []
    for (const [fault, sql] of FAULTS) {
      const { rows } = await client.query(sql, sql.includes('$1') ? [acknowledged] : [])
      if (rows.length > 0) faults.push(`${fault}: ${rows.map(({ id }) => id).join(', ')}`)
    }
    return { acknowledged: acknowledged.length, resent: lost.length, faults }
  } finally {
    await client.end()
  }
}

/** Each query finds what must not be. */
const FAULTS = [
  [
    'acknowledged visits lost',
    'SELECT wanted.id FROM unnest($1::int[]) AS wanted (id) LEFT JOIN bookings b USING (id) WHERE b.id IS NULL',
  ],
  [
    'requests with two live visits',
    `SELECT visit_request_id AS id FROM bookings WHERE status NOT IN ('cancelled', 'interrupted')
     GROUP BY 1 HAVING count(*) > 1`,
  ],
  ['forms booked twice', 'SELECT min(id) AS id FROM bookings GROUP BY submission_key HAVING count(*) > 1'],
  [
    'resources claimed twice at once',
    `SELECT a.id FROM claims a JOIN claims b ON a.resource_id = b.resource_id AND a.id < b.id
       AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
     WHERE a.released_at IS NULL AND b.released_at IS NULL`,
  ],
  [
    'visits half written',
    `SELECT b.id FROM bookings b JOIN visit_requests v ON v.id = b.visit_request_id
     WHERE b.status = 'tentative' AND (v.status <> 'scheduled'
       OR (SELECT count(*) FROM claims c WHERE c.booking_id = b.id) < 3
       OR (SELECT count(*) FROM sessions s WHERE s.booking_id = b.id) < 1
       OR (SELECT count(*) FROM history h WHERE h.booking_id = b.id AND h.action = 'schedule') <> 1)`,
  ],
  [
    'requests scheduled without a visit',
    `SELECT v.id FROM visit_requests v WHERE v.status = 'scheduled' AND NOT EXISTS (
       SELECT FROM bookings b WHERE b.visit_request_id = v.id AND b.status NOT IN ('cancelled', 'interrupted'))`,
  ],
] as const
