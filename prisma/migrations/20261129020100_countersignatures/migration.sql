-- What an RT or RW asks for is countersigned by its desa.
CREATE TYPE "countersign_status" AS ENUM ('asked', 'signed', 'refused', 'waived');

CREATE TABLE "countersignatures" (
  "visit_request_id" INTEGER NOT NULL,
  "area_code" TEXT NOT NULL,
  "status" "countersign_status" NOT NULL DEFAULT 'asked',
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "account_id" TEXT,
  "actor_name" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  "remark" TEXT,
  CONSTRAINT "countersignatures_pkey" PRIMARY KEY ("visit_request_id"),
  CONSTRAINT "countersignatures_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "countersignatures_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "countersignatures_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT countersignatures_answered CHECK ((status = 'asked') = (answered_at IS NULL) AND (status = 'asked') = (actor_name IS NULL)),
  CONSTRAINT countersignatures_remark CHECK (status NOT IN ('refused', 'waived') OR coalesce(remark, '') <> '')
);
CREATE INDEX "countersignatures_area_code_status_idx" ON "countersignatures"("area_code", "status");
CREATE INDEX "countersignatures_account_id_idx" ON "countersignatures"("account_id");
