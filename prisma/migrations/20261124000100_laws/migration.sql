-- What schema.prisma cannot say: the laws that the database itself holds.

-- Law 1: no resource is in two live claims that overlap. Periods are half-open, so touching is allowed.
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE claims
  ADD CONSTRAINT claims_period_not_empty CHECK (ends_at > starts_at),
  ADD CONSTRAINT claims_one_holder CHECK (num_nonnulls(booking_id, blackout_id) = 1),
  ADD CONSTRAINT claims_no_overlap EXCLUDE USING gist (
    resource_id WITH =,
    tstzrange(starts_at, ends_at, '[)') WITH &&
  ) WHERE (released_at IS NULL);

-- A resource row is of the kind its subtype says.
ALTER TABLE units ADD CONSTRAINT units_kind CHECK (kind = 'unit');
ALTER TABLE instructors ADD CONSTRAINT instructors_kind CHECK (kind = 'instructor');
ALTER TABLE kits ADD CONSTRAINT kits_kind CHECK (kind = 'kit');

-- Places
ALTER TABLE areas
  ADD CONSTRAINT areas_code_shape CHECK (code ~ '^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$'),
  ADD CONSTRAINT areas_point CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE sites
  ADD CONSTRAINT sites_name CHECK (name <> ''),
  ADD CONSTRAINT sites_power CHECK (power_va > 0),
  ADD CONSTRAINT sites_point CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);

-- What is taught
ALTER TABLE programs
  ADD CONSTRAINT programs_days CHECK (training_days BETWEEN 1 AND 120),
  ADD CONSTRAINT programs_lesson_hours CHECK (lesson_hours > 0),
  ADD CONSTRAINT programs_seats CHECK (seats_min > 0 AND seats_max >= seats_min),
  ADD CONSTRAINT programs_hours CHECK (start_minute >= 0 AND end_minute > start_minute AND end_minute <= 1440),
  ADD CONSTRAINT programs_setup CHECK (setup_minutes BETWEEN 0 AND 1440 AND teardown_minutes BETWEEN 0 AND 1440),
  ADD CONSTRAINT programs_convoy CHECK (instructors_needed >= 0 AND kits_needed >= 0);

ALTER TABLE blackouts ADD CONSTRAINT blackouts_days CHECK (last_day >= first_day);

-- Who asks
ALTER TABLE visit_requests
  ADD CONSTRAINT visit_requests_window CHECK (window_end >= window_start),
  ADD CONSTRAINT visit_requests_participants CHECK (participants > 0),
  ADD CONSTRAINT visit_requests_musrenbang CHECK (
    (source = 'musrenbang') = (musrenbang_year IS NOT NULL) AND (musrenbang_rank IS NULL OR source = 'musrenbang')
  ),
  ADD CONSTRAINT visit_requests_submitted CHECK (status = 'draft' OR submitted_at IS NOT NULL OR status = 'withdrawn'),
  ADD CONSTRAINT visit_requests_queued CHECK (status NOT IN ('queued', 'scheduled', 'completed') OR queued_at IS NOT NULL),
  ADD CONSTRAINT visit_requests_remark CHECK (status NOT IN ('needs_revision', 'declined') OR coalesce(remark, '') <> '');

-- The schedule
ALTER TABLE bookings
  ADD CONSTRAINT bookings_days CHECK (last_day >= first_day),
  ADD CONSTRAINT bookings_seats CHECK (seats > 0),
  ADD CONSTRAINT bookings_reason CHECK (status NOT IN ('cancelled', 'interrupted') OR coalesce(status_reason, '') <> ''),
  -- Law 4: confirmed only when the site passed the readiness check, or someone in charge wrote why not.
  ADD CONSTRAINT bookings_readiness CHECK (status IN ('tentative', 'cancelled') OR site_ready OR coalesce(readiness_waiver, '') <> '');
CREATE UNIQUE INDEX bookings_one_live_per_request ON bookings (visit_request_id)
  WHERE status NOT IN ('cancelled', 'interrupted');

ALTER TABLE sessions
  ADD CONSTRAINT sessions_hours CHECK (ends_at > starts_at),
  ADD CONSTRAINT sessions_day CHECK (
    (starts_at AT TIME ZONE 'Asia/Jakarta')::date = day AND (ends_at AT TIME ZONE 'Asia/Jakarta')::date = day
  );

-- Law 5: history is appended, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is appended, never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every app process listens on this channel and forgets its cached public pages (lib/web/page-cache.ts).
-- Postgres folds equal notifications of one transaction into one, and sends them at commit only.
CREATE FUNCTION notify_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('schedule', '');
  RETURN NULL;
END $$;
CREATE TRIGGER bookings_notify AFTER INSERT OR UPDATE OR DELETE ON bookings
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
CREATE TRIGGER sessions_notify AFTER INSERT OR UPDATE OR DELETE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
CREATE TRIGGER sites_notify AFTER UPDATE ON sites
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
CREATE TRIGGER programs_notify AFTER INSERT OR UPDATE OR DELETE ON programs
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
CREATE TRIGGER training_types_notify AFTER INSERT OR UPDATE OR DELETE ON training_types
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
CREATE TRIGGER holidays_notify AFTER INSERT OR UPDATE OR DELETE ON holidays
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();
