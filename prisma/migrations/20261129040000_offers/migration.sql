-- Dates that are offered to a requester. An offered date is a booking that holds its convoy and is no visit yet.

CREATE TYPE "offer_status" AS ENUM ('open', 'accepted', 'declined', 'withdrawn', 'lapsed');

CREATE TABLE "offers" (
  "id" SERIAL NOT NULL,
  "visit_request_id" INTEGER NOT NULL,
  "status" "offer_status" NOT NULL DEFAULT 'open',
  "answer_by" TIMESTAMPTZ(3) NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "submission_key" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "created_by" TEXT,
  "closed_at" TIMESTAMPTZ(3),
  "closing_reason" TEXT,
  "accepted_booking_id" INTEGER,
  CONSTRAINT "offers_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "offers_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "offers_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "accounts"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "offers_accepted_booking_id_fkey" FOREIGN KEY ("accepted_booking_id") REFERENCES "bookings"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT offers_closed CHECK ((status = 'open') = (closed_at IS NULL)),
  CONSTRAINT offers_accepted CHECK ((status = 'accepted') = (accepted_booking_id IS NOT NULL)),
  CONSTRAINT offers_answer_by CHECK (answer_by > created_at)
);
CREATE UNIQUE INDEX "offers_submission_key_key" ON "offers"("submission_key");
CREATE UNIQUE INDEX "offers_accepted_booking_id_key" ON "offers"("accepted_booking_id");
CREATE INDEX "offers_visit_request_id_idx" ON "offers"("visit_request_id");
CREATE INDEX "offers_status_answer_by_idx" ON "offers"("status", "answer_by");
CREATE UNIQUE INDEX offers_one_open_per_request ON offers (visit_request_id) WHERE status = 'open';

ALTER TABLE "bookings"
  ADD COLUMN "offer_id" INTEGER,
  ADD CONSTRAINT "bookings_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offers"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT bookings_offered CHECK (offer_id IS NULL OR status IN ('tentative', 'cancelled'));
CREATE INDEX "bookings_offer_id_idx" ON "bookings"("offer_id");

-- Of visits alone: a request may be offered several dates.
DROP INDEX bookings_one_live_per_request;
CREATE UNIQUE INDEX bookings_one_live_per_request ON bookings (visit_request_id)
  WHERE status NOT IN ('cancelled', 'interrupted') AND offer_id IS NULL;

-- A request is offered exactly as long as an offer of it is open: judged when everything was written.
CREATE FUNCTION refuse_stray_offer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  request integer;
BEGIN
  IF TG_TABLE_NAME = 'offers' THEN request := NEW.visit_request_id; ELSE request := NEW.id; END IF;
  IF (SELECT status = 'offered' FROM visit_requests WHERE id = request)
    <> EXISTS (SELECT FROM offers WHERE visit_request_id = request AND status = 'open') THEN
    RAISE EXCEPTION 'request % and its offers disagree', request
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER visit_requests_offered AFTER UPDATE OF status ON visit_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status = 'offered' OR NEW.status = 'offered') EXECUTE FUNCTION refuse_stray_offer();
CREATE CONSTRAINT TRIGGER offers_open AFTER INSERT OR UPDATE OF status ON offers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_stray_offer();
