-- What the parts of the request counter share: who asks and how, secret links, drafts.

CREATE TYPE "request_channel" AS ENUM ('account', 'open', 'paper');
CREATE TYPE "csr_gift" AS ENUM ('unit', 'money', 'consumables', 'place');

ALTER TABLE "organizations"
  ADD COLUMN "nib" TEXT,
  ADD COLUMN "address" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "phone" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "email" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "verified_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT organizations_nib CHECK (nib ~ '^\d{13}$');
-- Whoever is there was set up by the office.
UPDATE organizations SET verified_at = created_at;

ALTER TABLE "visit_requests"
  ADD COLUMN "csr_gifts" "csr_gift"[],
  ADD COLUMN "csr_note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "channel" "request_channel" NOT NULL DEFAULT 'account',
  ADD COLUMN "contact_email" TEXT,
  ADD COLUMN "self_check" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "merged_into_id" INTEGER,
  ADD CONSTRAINT "visit_requests_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "visit_requests"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT visit_requests_csr CHECK (source = 'csr' OR (coalesce(cardinality(csr_gifts), 0) = 0 AND csr_note = '')),
  ADD CONSTRAINT visit_requests_merged CHECK ((status = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);
CREATE INDEX "visit_requests_merged_into_id_idx" ON "visit_requests"("merged_into_id");
-- An offered one keeps its place in the queue.
ALTER TABLE visit_requests
  DROP CONSTRAINT visit_requests_queued,
  ADD CONSTRAINT visit_requests_queued
    CHECK (status NOT IN ('queued', 'offered', 'scheduled', 'completed') OR queued_at IS NOT NULL);

CREATE TABLE "unsuitable_spans" (
  "id" SERIAL NOT NULL,
  "visit_request_id" INTEGER NOT NULL,
  "first_day" DATE NOT NULL,
  "last_day" DATE NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "unsuitable_spans_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "unsuitable_spans_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT unsuitable_spans_days CHECK (last_day >= first_day)
);
CREATE INDEX "unsuitable_spans_visit_request_id_idx" ON "unsuitable_spans"("visit_request_id");

CREATE TABLE "request_links" (
  "id" SERIAL NOT NULL,
  "visit_request_id" INTEGER NOT NULL,
  "nonce" TEXT NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revoked_at" TIMESTAMPTZ(3),
  CONSTRAINT "request_links_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "request_links_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "request_links_token_hash_key" ON "request_links"("token_hash");
CREATE INDEX "request_links_visit_request_id_idx" ON "request_links"("visit_request_id");

CREATE TABLE "drafts" (
  "id" SERIAL NOT NULL,
  "nonce" TEXT NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "account_id" TEXT,
  "answers" JSONB NOT NULL DEFAULT '{}',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "visit_request_id" INTEGER,
  CONSTRAINT "drafts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "drafts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "drafts_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "drafts_token_hash_key" ON "drafts"("token_hash");
CREATE INDEX "drafts_account_id_idx" ON "drafts"("account_id");
CREATE INDEX "drafts_visit_request_id_idx" ON "drafts"("visit_request_id");
CREATE INDEX "drafts_expires_at_idx" ON "drafts"("expires_at");
