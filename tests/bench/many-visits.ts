import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Month } from '#lib/time/days.ts'

interface Crowd {
  /** Visits altogether. */
  total: number
  /** Of these the ones that begin in `month`. */
  inMonth: number
  month: Month
}

/**
 * Fills a database that holds the facts with visits of eight days: some in one month, the others spread over
 * twenty years, at least two months away from it. Sessions only where a page of the month would show them.
 */
export async function fillVisits(url: string, { total, inMonth, month }: Crowd): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(ORGANIZATIONS)
    await client.query(VISITS, [total, inMonth, `${month}-01`, randomUUID()])
    await client.query(SESSIONS, [`${month}-01`])
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

const ORGANIZATIONS = `
  INSERT INTO organizations (kind, name, area_code)
  SELECT 'company', 'PT Contoh Tercipta ' || n, (SELECT min(code) FROM areas WHERE kind = 'desa')
  FROM generate_series(1, 50) n`

const VISITS = `
  WITH wanted AS (
    SELECT n, CASE
        WHEN n <= $2 THEN $3::date + (n * 7919 % 28)::int
        WHEN n % 2 = 0 THEN $3::date - 75 - (n * 7919 % 3650)::int
        ELSE $3::date + 90 + (n * 7919 % 3650)::int
      END AS first_day
    FROM generate_series(1, $1::bigint) n
  ), places AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM sites
  ), taught AS (
    SELECT id, seats_max, row_number() OVER (ORDER BY id) - 1 AS place FROM programs WHERE training_days = 8
  ), hosts AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organizations
  ), requests AS (
    INSERT INTO visit_requests (organization_id, site_id, program_id, window_start, window_end, participants,
      contact_name, contact_phone, status, submitted_at, queued_at, submission_key)
    SELECT hosts.id, places.id, taught.id, first_day, first_day + 30, 16, 'Kontak Contoh', '+62', 'scheduled',
      first_day - 30, first_day - 30, md5($4::text || n)::uuid
    FROM wanted
    JOIN places ON place = n * 31 % (SELECT count(*) FROM places)
    JOIN taught ON taught.place = n % (SELECT count(*) FROM taught)
    JOIN hosts ON hosts.place = n % (SELECT count(*) FROM hosts)
    RETURNING id, site_id, program_id, window_start, submission_key
  )
  INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day, training_days,
    seats, site_ready, submission_key)
  SELECT requests.id, site_id, program_id,
    CASE WHEN requests.id % 10 = 0 THEN 'tentative' ELSE 'confirmed' END::booking_status,
    CASE WHEN requests.id % 3 = 0 THEN 'closed' ELSE 'open' END::audience,
    window_start, window_start + 8, 8, 16, true, submission_key
  FROM requests`

const SESSIONS = `
  INSERT INTO sessions (booking_id, day, starts_at, ends_at)
  SELECT id, first_day + n, (first_day + n + time '08:00') AT TIME ZONE 'Asia/Jakarta',
    (first_day + n + time '15:00') AT TIME ZONE 'Asia/Jakarta'
  FROM bookings, generate_series(0, 7) n
  WHERE first_day BETWEEN $1::date AND $1::date + 31`
