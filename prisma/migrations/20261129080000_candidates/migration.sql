-- Whom the requester expects to take part. No NIK: what is not needed is not kept.
CREATE TABLE "candidates" (
  "id" SERIAL NOT NULL,
  "visit_request_id" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "phone" TEXT NOT NULL DEFAULT '',
  "village" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "candidates_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "candidates_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT candidates_position CHECK (position BETWEEN 1 AND 500),
  CONSTRAINT candidates_name CHECK (name <> ''),
  CONSTRAINT candidates_phone CHECK (phone = '' OR phone ~ '^\+62[1-9][0-9]{6,12}$'),
  -- The digits of a NIK, in whatever column they were put.
  CONSTRAINT candidates_no_nik CHECK (name !~ '[0-9]{10}' AND village !~ '[0-9]{10}')
);
CREATE UNIQUE INDEX "candidates_visit_request_id_position_key" ON "candidates"("visit_request_id", "position");
