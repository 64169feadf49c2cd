import type { Client } from 'pg'

/** What the tables of a race looked like at every moment of it, so that refusals can be held against it. */
const LOG = `
  CREATE UNLOGGED TABLE race_log (
    id bigserial PRIMARY KEY, at timestamptz NOT NULL, xid bigint NOT NULL, of text NOT NULL, state jsonb NOT NULL
  );
  CREATE FUNCTION race_log() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO race_log (at, xid, of, state)
    VALUES (clock_timestamp(), txid_current(), TG_TABLE_NAME, to_jsonb(NEW));
    RETURN NULL;
  END $$;`

/** Written as the transaction commits: nobody saw the new state earlier, and nobody the old one much later. */
const trigger = (table: string) => `
  CREATE CONSTRAINT TRIGGER race_log AFTER INSERT OR UPDATE ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION race_log();`

/** Begins the log; what is there before is not in it. */
export async function beginLog(client: Client): Promise<void> {
  await client.query(LOG + ['bookings', 'claims', 'visit_requests'].map(trigger).join(''))
}

/** A row as it was from one instant up to another, both in milliseconds since 1970. */
export interface Version<Row> {
  row: Row
  from: number
  to: number
}

export interface BookingRow {
  id: number
  visit_request_id: number
  status: string
  sequence: number
  first_day: string
  last_day: string
  training_days: number
}

export interface ClaimRow {
  id: number
  resource_id: number
  booking_id: number | null
  blackout_id: number | null
  starts_at: string
  ends_at: string
  travel_in_minutes: number
  travel_out_minutes: number
  released_at: string | null
}

export interface RequestRow {
  id: number
  status: string
}

/** Every row of a table in all its versions. */
export async function readLog<Row extends { id: number }>(
  client: Client,
  table: string,
): Promise<Version<Row>[]> {
  // A transaction happens at one instant, and of several changes of a row in it the last one counts.
  const { rows } = await client.query<{ at: number; state: Row }>(
    `SELECT (extract(epoch FROM at) * 1000)::float8 AS at, state FROM (
       SELECT DISTINCT ON (l.xid, state->>'id') l.id, t.at, state
       FROM race_log l JOIN (SELECT xid, min(at) AS at FROM race_log GROUP BY xid) t ON t.xid = l.xid
       WHERE of = $1 ORDER BY l.xid, state->>'id', l.id DESC) last
     ORDER BY id`,
    [table],
  )
  const versions: Version<Row>[] = []
  const last = new Map<number, Version<Row>>()
  for (const { at, state } of rows) {
    const before = last.get(state.id)
    if (before) before.to = at
    const version = { row: state, from: at, to: Number.POSITIVE_INFINITY }
    last.set(state.id, version)
    versions.push(version)
  }
  return versions
}
