import { appendFileSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import { scheduleVisit } from '#lib/bookings/schedule-commands.ts'
import { closeDatabase } from '#lib/database/client.ts'
import { findFaults } from '#tests/support/audit.ts'
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
    const { rows } = await client.query<{ id: number }>(
      'SELECT wanted.id FROM unnest($1::int[]) AS wanted (id) LEFT JOIN bookings b USING (id) WHERE b.id IS NULL',
      [acknowledged],
    )
    const lostVisits = rows.map(({ id }) => `acknowledged visit lost: ${id}`)
    const faults = [...lostVisits, ...(await findFaults(client))]
    return { acknowledged: acknowledged.length, resent: lost.length, faults }
  } finally {
    await client.end()
  }
}
