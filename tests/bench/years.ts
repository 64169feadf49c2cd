import { Client } from 'pg'
import type { Day } from '#lib/time/days.ts'

export interface Years {
  /** Of data, a quarter of them before `middle`. */
  years: number
  middle: Day
  /** A unit has an instructor and a kit that always go with it. */
  units: number
  visitsAYear: number
}

/**
 * Fills a database that holds the facts with a fleet and years of visits of three days, each with its convoy's claims,
 * ways included, its sessions and an entry of history; a few requests wait. Answers the id of one that waits.
 */
export async function fillYears(url: string, { years, middle, units, visitsAYear }: Years): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(FLEET, [units])
    await client.query(VISITS, [years * visitsAYear, units, visitsAYear, middle, years])
    await client.query(CLAIMS)
    await client.query(SESSIONS)
    await client.query(HISTORY)
    await client.query(WAITING, [middle])
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    const { rows } = await client.query(`SELECT min(id) AS id FROM visit_requests WHERE status = 'queued'`)
    return rows[0].id
  } finally {
    await client.end()
  }
}

/** One program that every unit carries, sites all over the regency, and bases at every tenth of them. */
const FLEET = `
  WITH type AS (
    INSERT INTO training_types (slug, name, short_name, icon, hue, position)
    VALUES ('bench', 'Bench', 'Bench', 'wrench', 'neutral', 9) RETURNING id
  ), program AS (
    INSERT INTO programs (training_type_id, slug, name, lesson_hours, training_days, seats_min, seats_max,
      start_minute, end_minute, setup_minutes, teardown_minutes)
    SELECT id, 'bench', 'Bench 3 hari', 24, 3, 10, 16, 480, 900, 60, 60 FROM type RETURNING id
  ), host AS (
    INSERT INTO organizations (kind, name, area_code)
    SELECT 'company', 'PT Contoh Tercipta ' || n, (SELECT min(code) FROM areas WHERE kind = 'desa')
    FROM generate_series(1, 50) n
  ), place AS (
    INSERT INTO sites (kind, name, area_code, latitude, longitude)
    SELECT 'factory', 'Bench ' || n, (SELECT min(code) FROM areas WHERE kind = 'desa'),
      -6.4 + 0.4 * (n * 37 % 100) / 100, 106.95 + 0.35 * (n * 61 % 100) / 100
    FROM generate_series(1, 500) n RETURNING id, split_part(name, ' ', 2)::int AS place
  ), made AS (
    INSERT INTO resources (kind, name)
    SELECT kind::resource_kind, 'Bench ' || kind || ' ' || n
    FROM generate_series(1, $1) n, unnest(ARRAY['unit', 'instructor', 'kit']) kind
    RETURNING id, kind, name, split_part(name, ' ', 3)::int AS n
  ), unit AS (
    INSERT INTO units (resource_id, code, base_site_id, funding)
    SELECT made.id, name, place.id, 'apbd' FROM made JOIN place ON place.place = made.n % 10 * 50 + 1
    WHERE made.kind = 'unit'
  ), carried AS (
    INSERT INTO unit_programs (unit_id, program_id)
    SELECT made.id, program.id FROM made, program WHERE made.kind = 'unit'
  ), teacher AS (
    INSERT INTO instructors (resource_id, base_site_id)
    SELECT made.id, place.id FROM made JOIN place ON place.place = made.n % 10 * 50 + 1
    WHERE made.kind = 'instructor'
  ), taught AS (
    INSERT INTO competences (instructor_id, training_type_id)
    SELECT made.id, type.id FROM made, type WHERE made.kind = 'instructor'
  )
  INSERT INTO kits (resource_id, code, training_type_id, base_site_id)
  SELECT made.id, name, type.id, place.id
  FROM type, made JOIN place ON place.place = made.n % 10 * 50 + 1 WHERE made.kind = 'kit'`

/** A unit's visits follow each other in even steps; each request's note tells whose visit it is. */
const VISITS = `
  WITH wanted AS (
    SELECT n, n % $2 + 1 AS unit,
      $4::date + (((n / $2) * 365.25 * $2 / $3)::int - ($5 * 365.25 / 4)::int) + n % 3 AS first_day
    FROM generate_series(0, $1::int - 1) n
  ), places AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM sites WHERE name LIKE 'Bench %'
  ), hosts AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organizations
  ), requests AS (
    INSERT INTO visit_requests (organization_id, site_id, program_id, window_start, window_end, participants,
      contact_name, contact_phone, note, status, submitted_at, queued_at, submission_key)
    SELECT hosts.id, places.id, (SELECT id FROM programs WHERE slug = 'bench'), first_day, first_day + 30, 16,
      'Kontak Contoh', '+62', unit::text, 'scheduled', first_day - 30, first_day - 30, md5('years' || n)::uuid
    FROM wanted
    JOIN places ON places.place = n * 31 % (SELECT count(*) FROM places)
    JOIN hosts ON hosts.place = n % (SELECT count(*) FROM hosts)
    RETURNING id, site_id, program_id, window_start, submission_key
  )
  INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day, training_days,
    seats, site_ready, submission_key)
  SELECT id, site_id, program_id, CASE WHEN id % 10 = 0 THEN 'tentative' ELSE 'confirmed' END::booking_status,
    'open', window_start, window_start + 2, 3, 16, true, submission_key
  FROM requests`

const SETUP_TO_TEARDOWN = `(b.first_day + time '07:00') AT TIME ZONE 'Asia/Jakarta' AS begins,
    (b.last_day + time '16:00') AT TIME ZONE 'Asia/Jakarta' AS ends`

/** Between visits everything is at its base: the ways are those from there and back, as lib/claims/travel.ts has them. */
const CLAIMS = `
  INSERT INTO claims (booking_id, resource_id, starts_at, ends_at, travel_in_minutes, travel_out_minutes)
  SELECT id, resource_id, begins - make_interval(mins => way), ends + make_interval(mins => way), way, way
  FROM (
    SELECT b.id, r.id AS resource_id, ${SETUP_TO_TEARDOWN}, ceil(1.4 * 2 * 6371 * asin(sqrt(
      sin(radians(base.latitude - s.latitude) / 2) ^ 2 + cos(radians(base.latitude)) * cos(radians(s.latitude))
        * sin(radians(base.longitude - s.longitude) / 2) ^ 2)) / 30 * 60)::int AS way
    FROM bookings b JOIN visit_requests v ON v.id = b.visit_request_id
    JOIN sites s ON s.id = b.site_id
    JOIN resources r ON r.name = 'Bench ' || r.kind || ' ' || v.note
    JOIN units u ON u.code = 'Bench unit ' || v.note
    JOIN sites base ON base.id = u.base_site_id) way`

const SESSIONS = `
  INSERT INTO sessions (booking_id, day, starts_at, ends_at)
  SELECT id, first_day + n, (first_day + n + time '08:00') AT TIME ZONE 'Asia/Jakarta',
    (first_day + n + time '15:00') AT TIME ZONE 'Asia/Jakarta'
  FROM bookings, generate_series(0, 2) n`

const HISTORY = `
  INSERT INTO history (at, actor_name, action, visit_request_id, booking_id)
  SELECT created_at, 'Bench', 'schedule', visit_request_id, id FROM bookings`

const WAITING = `
  INSERT INTO visit_requests (organization_id, site_id, program_id, window_start, window_end, participants,
    contact_name, contact_phone, status, submitted_at, queued_at, submission_key)
  SELECT (SELECT min(id) FROM organizations), (SELECT min(id) + n FROM sites WHERE name LIKE 'Bench %'),
    (SELECT id FROM programs WHERE slug = 'bench'), $1::date, $1::date + 180, 16, 'Kontak Contoh', '+62', 'queued',
    now(), now(), md5('waiting' || n)::uuid
  FROM generate_series(1, 40) n`
