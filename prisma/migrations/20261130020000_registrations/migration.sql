-- Seats and the waiting list. Law 2 is two CHECKs on one row a booking, and that row is the lock.
CREATE TYPE "registration_status" AS ENUM ('seated', 'waitlisted', 'withdrawn', 'lapsed');
CREATE TYPE "registration_channel" AS ENUM ('self', 'host', 'office');
CREATE TYPE "nik_rule" AS ENUM ('none', 'optional', 'required');
CREATE TYPE "education" AS ENUM ('none', 'sd', 'smp', 'sma', 'smk', 'diploma', 'sarjana');
CREATE TYPE "work_state" AS ENUM ('working', 'contract_ending', 'laid_off', 'seeking', 'own_business');

-- Who may register for a program.
ALTER TABLE "programs"
  ADD COLUMN "asks_nik" "nik_rule" NOT NULL DEFAULT 'optional',
  ADD COLUMN "min_age" INTEGER,
  ADD COLUMN "max_age" INTEGER,
  ADD COLUMN "min_education" "education",
  ADD COLUMN "work_states" "work_state"[],
  ADD COLUMN "residents_only" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT programs_ages CHECK (min_age BETWEEN 10 AND 100 AND max_age BETWEEN 10 AND 100 AND min_age <= max_age);

CREATE TABLE "registrations" (
  "id" SERIAL NOT NULL,
  "booking_id" INTEGER NOT NULL,
  "place" INTEGER NOT NULL,
  "status" "registration_status" NOT NULL,
  "status_since" TIMESTAMPTZ(3) NOT NULL,
  "accept_by" TIMESTAMPTZ(3),
  "name" TEXT NOT NULL,
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT,
  "nik_cipher" BYTEA,
  "nik_hash" BYTEA,
  "person_hash" BYTEA NOT NULL,
  "area_code" TEXT,
  "birth_year" INTEGER,
  "education" "education" NOT NULL,
  "work_state" "work_state" NOT NULL,
  "channel" "registration_channel" NOT NULL DEFAULT 'self',
  "nonce" TEXT NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "submission_key" UUID NOT NULL,
  "submission_row" INTEGER NOT NULL DEFAULT 0,
  "consent_at" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "emptied_at" TIMESTAMPTZ(3),
  "demo" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "registrations_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "registrations_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "registrations_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT registrations_place CHECK (place > 0),
  CONSTRAINT registrations_accept_by CHECK (accept_by IS NULL OR status = 'seated'),
  CONSTRAINT registrations_named CHECK (emptied_at IS NOT NULL OR (name <> '' AND length(name) <= 100)),
  CONSTRAINT registrations_phone CHECK (phone ~ '^(\+62[1-9][0-9]{6,12})?$'),
  -- Whoever registers alone can be reached; only lists and the office enter people without a phone.
  CONSTRAINT registrations_reachable CHECK (phone <> '' OR channel <> 'self' OR emptied_at IS NOT NULL),
  CONSTRAINT registrations_email CHECK (email = lower(email) AND email <> ''),
  -- The number itself is never here in clear; cipher and hash come and go together.
  CONSTRAINT registrations_nik CHECK ((nik_cipher IS NULL) = (nik_hash IS NULL)),
  CONSTRAINT registrations_emptied CHECK (emptied_at IS NULL OR (name = '' AND phone = '' AND email IS NULL
    AND nik_cipher IS NULL))
);
CREATE UNIQUE INDEX "registrations_token_hash_key" ON "registrations"("token_hash");
CREATE UNIQUE INDEX "registrations_submission_key_submission_row_key"
  ON "registrations"("submission_key", "submission_row");
CREATE UNIQUE INDEX "registrations_booking_id_place_key" ON "registrations"("booking_id", "place");
CREATE INDEX "registrations_booking_id_status_place_idx" ON "registrations"("booking_id", "status", "place");
CREATE INDEX "registrations_area_code_idx" ON "registrations"("area_code");
-- A person has one seat or one place in a visit.
CREATE UNIQUE INDEX registrations_one_nik ON registrations (booking_id, nik_hash)
  WHERE status IN ('seated', 'waitlisted');
CREATE UNIQUE INDEX registrations_one_person ON registrations (booking_id, person_hash)
  WHERE status IN ('seated', 'waitlisted');
-- Seats that were passed on and wait for an answer.
CREATE INDEX registrations_to_accept ON registrations (accept_by) WHERE accept_by IS NOT NULL;

CREATE TABLE "seat_counts" (
  "booking_id" INTEGER NOT NULL,
  "seats" INTEGER NOT NULL,
  "seated" INTEGER NOT NULL DEFAULT 0,
  "waiting" INTEGER NOT NULL DEFAULT 0,
  "arrivals" INTEGER NOT NULL DEFAULT 0,
  "open" BOOLEAN NOT NULL,
  "sequence" INTEGER NOT NULL,
  CONSTRAINT "seat_counts_pkey" PRIMARY KEY ("booking_id"),
  CONSTRAINT "seat_counts_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seat_counts_not_less CHECK (seated >= 0 AND waiting >= 0 AND arrivals >= seated + waiting),
  -- Law 2: never more seated than seats, never an empty seat while somebody waits.
  CONSTRAINT seat_counts_never_too_many CHECK (seated <= seats),
  CONSTRAINT seat_counts_none_empty CHECK (NOT open OR waiting = 0 OR seated = seats)
) WITH (fillfactor = 50);

-- Each booking has its row, from the moment it is there.
CREATE FUNCTION keep_seat_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO seat_counts (booking_id, seats, open, sequence)
  VALUES (NEW.id, NEW.seats, NEW.offer_id IS NULL AND NEW.status IN ('tentative', 'confirmed'), NEW.sequence)
  ON CONFLICT (booking_id) DO UPDATE
    SET seats = EXCLUDED.seats, open = EXCLUDED.open, sequence = EXCLUDED.sequence;
  RETURN NULL;
END $$;
CREATE TRIGGER bookings_keep_seats AFTER INSERT OR UPDATE OF seats, status, offer_id, sequence ON bookings
  FOR EACH ROW EXECUTE FUNCTION keep_seat_count();
INSERT INTO seat_counts (booking_id, seats, open, sequence)
  SELECT id, seats, offer_id IS NULL AND status IN ('tentative', 'confirmed'), sequence FROM bookings;

-- Public pages show how many seats are left.
CREATE TRIGGER seat_counts_notify AFTER UPDATE ON seat_counts
  FOR EACH STATEMENT EXECUTE FUNCTION notify_schedule();

-- The counts are those of the rows, at the end of every transaction.
CREATE FUNCTION check_seat_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted record;
BEGIN
  SELECT count(*) FILTER (WHERE status = 'seated') AS seated, count(*) FILTER (WHERE status = 'waitlisted') AS waiting
    INTO counted FROM registrations WHERE booking_id = NEW.booking_id AND status IN ('seated', 'waitlisted');
  IF NOT EXISTS (SELECT FROM seat_counts c WHERE c.booking_id = NEW.booking_id
      AND c.seated = counted.seated AND c.waiting = counted.waiting) THEN
    RAISE EXCEPTION 'the seats of booking % are miscounted', NEW.booking_id
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registrations_counted AFTER INSERT OR UPDATE OF status, booking_id ON registrations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seat_count();
CREATE CONSTRAINT TRIGGER seat_counts_counted AFTER UPDATE OF seated, waiting ON seat_counts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seat_count();
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_NAME;
END $$;
CREATE TRIGGER registrations_kept BEFORE DELETE ON registrations
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();

-- What happens to a registration is told of by its own entries of the history.
ALTER TABLE "history" ADD COLUMN "registration_id" INTEGER;
ALTER TABLE "history" ADD CONSTRAINT "history_registration_id_fkey" FOREIGN KEY ("registration_id")
  REFERENCES "registrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "history_registration_id_at_id_idx" ON "history"("registration_id", "at", "id");
DROP TRIGGER history_notify ON history;
CREATE TRIGGER history_notify AFTER INSERT ON history
  FOR EACH ROW WHEN (NEW.visit_request_id IS NOT NULL OR NEW.registration_id IS NOT NULL)
  EXECUTE FUNCTION owe_notice();

-- Two of a family may have one phone: each is told of the own seat.
ALTER TABLE "messages" ADD COLUMN "registration_id" INTEGER;
ALTER TABLE "messages" ADD CONSTRAINT "messages_registration_id_fkey" FOREIGN KEY ("registration_id")
  REFERENCES "registrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "messages_registration_id_idx" ON "messages"("registration_id");
DROP INDEX "messages_history_id_channel_receiver_key";
CREATE UNIQUE INDEX messages_told_once ON messages (history_id, channel, receiver, registration_id)
  NULLS NOT DISTINCT WHERE history_id IS NOT NULL;
