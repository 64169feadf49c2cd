import { Client, type DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { inDays } from '#tests/support/clock.ts'
import { createFleet, type TestFleet } from '#tests/support/fleet.ts'
import { issuedLetter, setLetterhead } from '#tests/support/letters.ts'
import { scheduledVisit, type TestVisit } from '#tests/support/visits.ts'

/** A message that is owed, but for some columns. */
function message(columns: Record<string, string>): string {
  const row: Record<string, string> = {
    ...{
      message_id: "'x'",
      channel: "'mail'",
      receiver: "'warga@uji.test'",
      template: "'submit'",
      body: "'x'",
    },
    ...{ created_at: 'now()', next_try_at: 'now()' },
    ...columns,
  }
  return `INSERT INTO messages (${Object.keys(row)}) VALUES (${Object.values(row)})`
}
/** Writes somebody onto the list of the visit, but for some columns; whoever is there has one seat. */
function person(columns: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    ...{ booking_id: '$booking', place: '1', status: "'seated'", status_since: 'now()', name: "'Siti'" },
    ...{ phone: "'+6281234567890'", person_hash: "'x'", education: "'sma'", work_state: "'seeking'" },
    ...{
      nonce: "'x'",
      token_hash: 'sha256(gen_random_uuid()::text::bytea)',
      submission_key: 'gen_random_uuid()',
    },
    ...{ consent_at: 'now()', created_at: 'now()' },
    ...columns,
  }
  return `INSERT INTO registrations (${Object.keys(row)}) VALUES (${Object.values(row)})`
}
const COUNTED = 'UPDATE seat_counts SET seated = 1, arrivals = 1 WHERE booking_id = $booking'
const another = { place: '2', person_hash: "'y'" }

/** Writes a letter like the one that is there, with another year, number and code. */
const anotherLetter = (numbered: string) => `
  INSERT INTO letters (visit_request_id, kind, decision_id, year, number, code, print, submission_key, issued_at,
    issued_by)
  SELECT visit_request_id, 'declined', decision_id, ${numbered}, print, gen_random_uuid(), issued_at, issued_by
  FROM letters`
/** An open offer of the request that has the visit. */
const OFFER = `INSERT INTO offers (visit_request_id, answer_by, submission_key)
  SELECT visit_request_id, now() + interval '5 days', gen_random_uuid() FROM bookings WHERE id = $booking`

/** Writes an invitation to an e-mail address. */
const invitation = (email: string) => `
  INSERT INTO invitations (organization_id, email, nonce, token_hash, invited_by, expires_at)
  SELECT r.organization_id, ${email}, 'x', decode(md5(random()::text), 'hex'), l.issued_by, now()
  FROM letters l JOIN visit_requests r ON r.id = l.visit_request_id`

/** Writes a subscription with an address, said yes to and stopped so. */
const subscription = (email: string, confirmed = 'now()', stopped = 'NULL') => `
  INSERT INTO subscriptions (email, kecamatan_code, neighbours, nonce, confirm_hash, stop_hash, created_at,
    confirmed_at, stopped_at)
  SELECT ${email}, code, true, 'x', decode(md5(random()::text), 'hex'), decode(md5(random()::text), 'hex'), now(),
    ${confirmed}, ${stopped} FROM areas WHERE kind = 'kecamatan' LIMIT 1`

/** Each law of the database, beside statements that break it. */
const LAWS: Record<string, string[]> = {
  areas_code_shape: [
    "UPDATE areas SET code = '3216' WHERE code = '32.16.01.2001'",
    "INSERT INTO areas (code, kind, name, latitude, longitude) VALUES ('32.16.1', 'desa', 'x', 0, 0)",
  ],
  areas_point: ['UPDATE areas SET latitude = 91', 'UPDATE areas SET longitude = -181'],
  area_outlines_rings: [
    `INSERT INTO area_outlines VALUES ('32.16.01', '[]')`,
    `INSERT INTO area_outlines VALUES ('32.16.01', '{"type": "Polygon"}')`,
  ],
  sites_name: ["UPDATE sites SET name = ''"],
  sites_power: ['UPDATE sites SET power_va = 0', 'UPDATE sites SET power_va = -1'],
  sites_point: ['UPDATE sites SET latitude = -91', 'UPDATE sites SET longitude = 181'],
  programs_days: ['UPDATE programs SET training_days = 0', 'UPDATE programs SET training_days = 121'],
  programs_lesson_hours: ['UPDATE programs SET lesson_hours = 0'],
  programs_seats: ['UPDATE programs SET seats_min = 0', 'UPDATE programs SET seats_max = seats_min - 1'],
  programs_hours: [
    'UPDATE programs SET start_minute = -1',
    'UPDATE programs SET end_minute = start_minute',
    'UPDATE programs SET end_minute = 1441',
  ],
  programs_setup: ['UPDATE programs SET setup_minutes = -1', 'UPDATE programs SET teardown_minutes = 1441'],
  programs_convoy: ['UPDATE programs SET instructors_needed = -1', 'UPDATE programs SET kits_needed = -1'],
  units_kind: ["UPDATE units SET kind = 'kit'"],
  instructors_kind: ["UPDATE instructors SET kind = 'unit'"],
  kits_kind: ["UPDATE kits SET kind = 'instructor'"],
  blackouts_days: [
    `INSERT INTO blackouts (resource_id, kind, first_day, last_day)
     VALUES ($unit, 'leave', '2026-08-10', '2026-08-09')`,
  ],
  visit_requests_window: ["UPDATE visit_requests SET window_end = window_start - interval '1 day'"],
  visit_requests_participants: ['UPDATE visit_requests SET participants = 0'],
  visit_requests_musrenbang: [
    "UPDATE visit_requests SET source = 'musrenbang'",
    'UPDATE visit_requests SET musrenbang_year = 2026',
    'UPDATE visit_requests SET musrenbang_rank = 1',
  ],
  visit_requests_csr: [
    "UPDATE visit_requests SET csr_gifts = '{unit}'",
    "UPDATE visit_requests SET csr_note = 'x'",
  ],
  visit_requests_merged: [
    "UPDATE visit_requests SET status = 'merged'",
    "UPDATE visit_requests SET status = 'merged', merged_into_id = id",
    `UPDATE visit_requests SET merged_into_id = id`,
  ],
  organizations_nib: [
    "UPDATE organizations SET nib = '123'",
    "UPDATE organizations SET nib = '123456789012x'",
  ],
  unsuitable_spans_days: [
    `INSERT INTO unsuitable_spans (visit_request_id, first_day, last_day)
     SELECT visit_request_id, '2026-08-10', '2026-08-09' FROM bookings WHERE id = $booking`,
  ],
  not_doubles_in_order: [
    `INSERT INTO not_doubles (first_id, second_id, account_id, at)
     SELECT b.visit_request_id, b.visit_request_id, l.issued_by, now() FROM bookings b, letters l WHERE b.id = $booking`,
  ],
  attachments_one_owner: ['UPDATE attachments SET visit_request_id = NULL'],
  attachments_name: ["UPDATE attachments SET name = ''", "UPDATE attachments SET name = 'a/b.pdf'"],
  attachments_size: ['UPDATE attachments SET size = 0', 'UPDATE attachments SET size = 10485761'],
  attachments_sha256: ["UPDATE attachments SET sha256 = 'x'"],
  attachments_pages: ['UPDATE attachments SET pages = 0'],
  attachments_one_letter_per_request: [
    `INSERT INTO attachments (visit_request_id, kind, name, mime, size, sha256)
     SELECT visit_request_id, 'letter', 'b.pdf', mime, size, sha256 FROM attachments WHERE visit_request_id IS NOT NULL`,
  ],
  attachments_one_letter_per_draft: [
    `INSERT INTO attachments (draft_id, kind, name, mime, size, sha256)
     SELECT draft_id, 'letter', 'b.pdf', mime, size, sha256 FROM attachments WHERE draft_id IS NOT NULL`,
  ],
  ...Object.fromEntries(
    [
      ['position', "0, 'Siti', '', ''"],
      ['name', "1, '', '', ''"],
      ['phone', "1, 'Siti', '0812', ''"],
      ['no_nik', "1, 'Siti', '', '3201012345678901'"],
    ].map(([law, values]) => [
      `candidates_${law}`,
      [
        `INSERT INTO candidates (visit_request_id, position, name, phone, village)
         SELECT visit_request_id, ${values} FROM bookings WHERE id = $booking`,
      ],
    ]),
  ),
  countersignatures_answered: [
    `INSERT INTO countersignatures (visit_request_id, area_code, asked_at, status)
     SELECT visit_request_id, '32.16.01.2001', now(), 'signed' FROM bookings WHERE id = $booking`,
    `INSERT INTO countersignatures (visit_request_id, area_code, asked_at, actor_name)
     SELECT visit_request_id, '32.16.01.2001', now(), 'x' FROM bookings WHERE id = $booking`,
  ],
  countersignatures_remark: [
    `INSERT INTO countersignatures (visit_request_id, area_code, asked_at, status, actor_name, answered_at, remark)
     SELECT visit_request_id, '32.16.01.2001', now(), 'waived', 'x', now(), '' FROM bookings WHERE id = $booking`,
  ],
  visit_requests_submitted: ["UPDATE visit_requests SET status = 'submitted', submitted_at = NULL"],
  visit_requests_queued: [
    'UPDATE visit_requests SET queued_at = NULL',
    "UPDATE visit_requests SET status = 'queued', queued_at = NULL",
    "UPDATE visit_requests SET status = 'completed', queued_at = NULL",
  ],
  visit_requests_remark: [
    "UPDATE visit_requests SET status = 'declined', remark = ''",
    "UPDATE visit_requests SET status = 'needs_revision', remark = NULL",
  ],
  bookings_days: ["UPDATE bookings SET last_day = first_day - interval '1 day'"],
  bookings_seats: ['UPDATE bookings SET seats = 0'],
  bookings_reason: [
    "UPDATE bookings SET status = 'cancelled', status_reason = ''",
    "UPDATE bookings SET status = 'interrupted', status_reason = NULL",
  ],
  bookings_readiness: [
    "UPDATE bookings SET status = 'confirmed', site_ready = false",
    "UPDATE bookings SET status = 'running', site_ready = false, readiness_waiver = ''",
  ],
  bookings_one_live_per_request: [
    `INSERT INTO bookings (visit_request_id, site_id, program_id, status, audience, first_day, last_day,
       training_days, seats, site_ready, submission_key)
     SELECT visit_request_id, site_id, program_id, 'tentative', audience, first_day, last_day, training_days, seats,
       true, gen_random_uuid() FROM bookings WHERE id = $booking`,
  ],
  surveys_result: [
    "INSERT INTO surveys (visit_request_id, day, state, changed_at) SELECT id, '2026-08-10', 'done', now() FROM visit_requests LIMIT 1",
    "INSERT INTO surveys (visit_request_id, day, result, changed_at) SELECT id, '2026-08-10', 'x', now() FROM visit_requests LIMIT 1",
  ],
  surveys_one_planned: [
    `INSERT INTO surveys (visit_request_id, day, changed_at)
     SELECT min(id), day::date, now() FROM visit_requests, generate_series('2026-08-10'::timestamp, '2026-08-11', '1 day') day
     GROUP BY day`,
  ],
  saved_views_texts: [
    "INSERT INTO saved_views (account_id, name, query) SELECT id, '', 'lewat=1' FROM accounts LIMIT 1",
    "INSERT INTO saved_views (account_id, name, query) SELECT id, 'x', '' FROM accounts LIMIT 1",
  ],
  bookings_offered: [
    `WITH offer AS (${OFFER} RETURNING id)
     UPDATE bookings SET status = 'running', site_ready = true, offer_id = offer.id FROM offer`,
  ],
  offers_one_open_per_request: [`${OFFER}; ${OFFER}`],
  offers_closed: [
    `${OFFER}; UPDATE offers SET status = 'lapsed'`,
    `${OFFER}; UPDATE offers SET closed_at = now()`,
  ],
  offers_accepted: [
    `${OFFER}; UPDATE offers SET status = 'accepted', closed_at = now()`,
    `${OFFER}; UPDATE offers SET accepted_booking_id = $booking`,
  ],
  offers_answer_by: [`${OFFER}; UPDATE offers SET answer_by = created_at`],
  offers_open: [`SET CONSTRAINTS ALL IMMEDIATE; ${OFFER}`],
  visit_requests_offered: ["SET CONSTRAINTS ALL IMMEDIATE; UPDATE visit_requests SET status = 'offered'"],
  sessions_hours: ['UPDATE sessions SET ends_at = starts_at'],
  sessions_day: [
    'UPDATE sessions SET day = day + 1 WHERE day = (SELECT max(day) FROM sessions)',
    "UPDATE sessions SET ends_at = ends_at + interval '12 hours'",
  ],
  claims_period_not_empty: ['UPDATE claims SET ends_at = starts_at'],
  claims_travel: [
    'UPDATE claims SET travel_in_minutes = -1',
    'UPDATE claims SET travel_out_minutes = extract(epoch FROM ends_at - starts_at) / 60',
  ],
  bookings_training_days: [
    'UPDATE bookings SET training_days = 0',
    'UPDATE bookings SET training_days = 121',
  ],
  units_setup: ['UPDATE units SET setup_minutes = -1', 'UPDATE units SET teardown_minutes = 1441'],
  units_speed: ['UPDATE units SET speed_kmh = 0'],
  claims_one_holder: [
    'UPDATE claims SET booking_id = NULL',
    `INSERT INTO claims (resource_id, starts_at, ends_at) VALUES ($unit, '2030-01-01', '2030-01-02')`,
  ],
  claims_no_overlap: [
    `INSERT INTO claims (resource_id, booking_id, starts_at, ends_at)
     SELECT resource_id, booking_id, starts_at, ends_at FROM claims WHERE booking_id = $booking`,
    `INSERT INTO claims (resource_id, booking_id, starts_at, ends_at)
     SELECT resource_id, booking_id, ends_at - interval '1 second', ends_at FROM claims
     WHERE booking_id = $booking`,
  ],
  messages_receiver: [message({ receiver: "''" }), message({ receiver: "'Warga@Uji.test'" })],
  messages_ended: [message({ ended_at: 'now()' }), message({ status: "'failed'" })],
  messages_emptied: [message({ emptied_at: 'now()' })],
  messages_way: [
    message({ way: "'smtp'" }),
    message({ status: "'sent'", ended_at: 'now()' }),
    message({ status: "'failed'", ended_at: 'now()', way: "'hand'" }),
  ],
  message_templates_text: [
    `INSERT INTO message_templates VALUES ('submit', 'mail', 'Hal', '', now())`,
    `INSERT INTO message_templates VALUES ('submit', 'mail', '', 'Isi', now())`,
    `INSERT INTO message_templates VALUES ('submit', 'whatsapp', 'Hal', 'Isi', now())`,
  ],
  organizations_judged: [
    'UPDATE organizations SET verified_at = now(), refused_at = now(), refused_reason = $$x$$',
    'UPDATE organizations SET refused_at = now()',
    "UPDATE organizations SET refused_reason = 'x'",
  ],
  organizations_same: [
    'UPDATE organizations SET same_as_id = id, archived_at = now()',
    'UPDATE organizations SET same_as_id = (SELECT max(id) FROM organizations) WHERE id = (SELECT min(id) FROM organizations)',
  ],
  invitations_email: [invitation("'Orang@uji.test'"), invitation("''")],
  invitations_ended: [
    `${invitation("'a@uji.test'")}; UPDATE invitations SET accepted_at = now(), revoked_at = now()`,
  ],
  invitations_one_open: [`${invitation("'a@uji.test'")}; ${invitation("'a@uji.test'")}`],
  subscriptions_email: [subscription("''"), subscription("'Orang@uji.test'")],
  subscriptions_stopped: [subscription('NULL'), subscription("'a@uji.test'", 'now()', 'now()')],
  subscriptions_replaced: [
    `${subscription('NULL', 'now()', 'now()')}; UPDATE subscriptions SET replaced_by_id = id`,
    `${subscription("'a@uji.test'")}; ${subscription("'b@uji.test'")};
     UPDATE subscriptions SET replaced_by_id = (SELECT max(id) FROM subscriptions) WHERE email = 'a@uji.test'`,
  ],
  subscriptions_one_a_place: [`${subscription("'a@uji.test'")}; ${subscription("'a@uji.test'")}`],
  letters_number: [`INSERT INTO letter_numbers VALUES (2030, 0); ${anotherLetter("2030, 0, 'x'")}`],
  letters_code: [`INSERT INTO letter_numbers VALUES (2030, 1); ${anotherLetter("2030, 1, ''")}`],
  letters_from_counter: [anotherLetter("2026, 7, 'x'"), anotherLetter("2030, 1, 'x'")],
  letters_kept: ["UPDATE letters SET code = 'x'", 'DELETE FROM letters'],
  letters_no_truncate: ['TRUNCATE letters'],
  letter_numbers_last: [
    'INSERT INTO letter_numbers VALUES (2030, -1)',
    'INSERT INTO letter_numbers VALUES (1999, 1)',
  ],
  letter_numbers_by_one: [
    'UPDATE letter_numbers SET last = last + 2',
    'UPDATE letter_numbers SET last = last - 1',
    'UPDATE letter_numbers SET last = last + 1, year = year + 1',
    'DELETE FROM letter_numbers',
  ],
  programs_ages: ['UPDATE programs SET min_age = 9', 'UPDATE programs SET min_age = 40, max_age = 30'],
  registrations_place: [person({ place: '0' })],
  registrations_accept_by: [person({ status: "'waitlisted'", accept_by: 'now()' })],
  registrations_named: [person({ name: "''" }), person({ name: "repeat('x', 101)" })],
  registrations_phone: [person({ phone: "'081234567890'" }), person({ phone: "'+62812a'" })],
  registrations_reachable: [person({ phone: "''" })],
  registrations_email: [person({ email: "'A@uji.test'" }), person({ email: "''" })],
  registrations_nik: [person({ nik_hash: "'x'" }), person({ nik_cipher: "'x'" })],
  registrations_emptied: [`${person()}; UPDATE registrations SET emptied_at = now()`],
  registrations_one_nik: [
    `${person({ nik_hash: "'x'", nik_cipher: "'x'" })}; ${person({ ...another, nik_hash: "'x'", nik_cipher: "'z'" })}`,
  ],
  registrations_one_person: [`${person()}; ${person({ place: '2' })}`],
  registrations_counted: [
    `SET CONSTRAINTS ALL IMMEDIATE; ${person()}`,
    `${COUNTED}; ${person()}; SET CONSTRAINTS ALL IMMEDIATE; UPDATE registrations SET status = 'withdrawn'`,
  ],
  registrations_kept: [`${person()}; DELETE FROM registrations`],
  seat_counts_not_less: [
    'UPDATE seat_counts SET seated = -1',
    'UPDATE seat_counts SET open = false, waiting = -1',
    'UPDATE seat_counts SET seated = 1',
  ],
  seat_counts_never_too_many: ['UPDATE seat_counts SET seated = seats + 1, arrivals = seats + 1'],
  seat_counts_none_empty: ['UPDATE seat_counts SET waiting = 1, arrivals = 1 WHERE open'],
  seat_counts_counted: [`SET CONSTRAINTS ALL IMMEDIATE; ${COUNTED}`],
  messages_told_once: [`${message({ history_id: '1' })}; ${message({ history_id: '1', message_id: "'y'" })}`],
  history_append_only: ["UPDATE history SET reason = 'lain'", 'DELETE FROM history'],
  history_no_truncate: ['TRUNCATE history CASCADE', 'TRUNCATE bookings CASCADE'],
}

const UNIQUE = [
  'account_links_token_hash_key',
  'accounts_email_key',
  'bookings_submission_key_key',
  'candidates_visit_request_id_position_key',
  'drafts_token_hash_key',
  'instructors_account_id_key',
  'invitations_token_hash_key',
  'kits_code_key',
  'letters_submission_key_key',
  'letters_visit_request_id_kind_decision_id_key',
  'letters_year_number_key',
  'messages_message_id_key',
  'offers_accepted_booking_id_key',
  'offers_submission_key_key',
  'programs_slug_key',
  'registrations_booking_id_place_key',
  'registrations_submission_key_submission_row_key',
  'registrations_token_hash_key',
  'request_links_token_hash_key',
  'saved_views_account_id_name_key',
  'sign_ins_token_key',
  'subscriptions_confirm_hash_key',
  'subscriptions_stop_hash_key',
  'training_types_slug_key',
  'units_code_key',
  'visit_requests_submission_key_key',
]

let fleet: TestFleet
let visit: TestVisit
const client = new Client({ connectionString: process.env.DATABASE_URL })

beforeAll(async () => {
  fleet = await createFleet()
  visit = await scheduledVisit(fleet, { firstDay: inDays(7) })
  await setLetterhead(visit.staff)
  await issuedLetter(visit.staff, visit.requestId)
  await client.connect()
  await client.query(`
    WITH draft AS (
      INSERT INTO drafts (nonce, token_hash, expires_at) VALUES ('a', 'a', '2030-01-01') RETURNING id
    )
    INSERT INTO attachments (visit_request_id, draft_id, kind, name, mime, size, sha256)
    SELECT of_request, of_draft, 'letter', 'a.pdf', 'application/pdf', 1, sha256('a')
    FROM draft, LATERAL (VALUES (${visit.requestId}::int, NULL::int), (NULL, draft.id)) AS owner (of_request, of_draft)`)
})

afterAll(() => client.end())

/** The name of the law that refuses a statement; the statement leaves nothing behind. */
async function brokenBy(statement: string): Promise<string | null> {
  const sql = statement
    .replaceAll('$booking', String(visit.bookingId))
    .replaceAll('$unit', String(fleet.units[0]?.id))
  await client.query('BEGIN')
  try {
    await client.query(sql)
    return null
  } catch (error) {
    const { constraint, where = '', message } = error as DatabaseError
    if (message === 'history is appended, never changed')
      return where.includes('refuse_change') ? 'history' : null
    return constraint ?? message
  } finally {
    await client.query('ROLLBACK')
  }
}

describe('each law of the database refuses what breaks it', () => {
  for (const [law, statements] of Object.entries(LAWS))
    test.for(statements)(`${law}: %s`, async (statement) => {
      expect(await brokenBy(statement)).toBe(law.startsWith('history_') ? 'history' : law)
    })
})

test('no law of the database is missing above', async () => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    WHERE contype IN ('c', 'x') AND t.relnamespace = 'public'::regnamespace
    UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef ~ '^CREATE UNIQUE.* WHERE '
    UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname NOT LIKE '%\\_notify'
      AND tgname <> 'bookings_keep_seats'`)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(LAWS).toSorted())
})

test('what must be unique is', async () => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT indexname AS name FROM pg_indexes
    WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND indexdef NOT LIKE '% WHERE %'
      AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_id\\_kind\\_key'
      AND indexname <> 'credentials_provider_id_account_id_key'`)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(UNIQUE)
})

test('periods may touch, and released claims hold nothing', async () => {
  const { bookingId } = visit
  const claim = await database().claim.findFirstOrThrow({ where: { bookingId } })
  const later = { startsAt: claim.endsAt, endsAt: new Date(claim.endsAt.getTime() + 1000) }
  const { resourceId } = claim
  await database().claim.create({ data: { resourceId, bookingId, ...later } })
  const released = { releasedAt: new Date() }
  await database().claim.create({
    data: { resourceId, bookingId, startsAt: claim.startsAt, endsAt: claim.endsAt, ...released },
  })
  expect(await database().claim.count({ where: { resourceId } })).toBe(3)
})

test('subtype rows hang on a resource of their own kind', async () => {
  const { id } = fleet.kits[0] as { id: number }
  const broken = await brokenBy(`INSERT INTO instructors (resource_id) VALUES (${id})`)
  expect(broken).toBe('instructors_resource_id_kind_fkey')
})

test('a change of the schedule is told to every app process at once', async () => {
  const heard: string[] = []
  client.on('notification', ({ channel }) => heard.push(channel))
  await client.query('LISTEN schedule')
  await database().booking.update({ where: { id: visit.bookingId }, data: { sequence: 7 } })
  await expect.poll(() => heard).toEqual(['schedule'])
})
