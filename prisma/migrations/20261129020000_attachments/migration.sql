-- Papers of a request, or of its draft. Their bytes stand apart, so that nobody reads megabytes who asks for names.
CREATE TYPE "attachment_kind" AS ENUM ('letter', 'csr_offer', 'photo', 'other');

CREATE TABLE "attachments" (
  "id" SERIAL NOT NULL,
  "visit_request_id" INTEGER,
  "draft_id" INTEGER,
  "kind" "attachment_kind" NOT NULL,
  "name" TEXT NOT NULL,
  "mime" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" BYTEA NOT NULL,
  "pages" INTEGER,
  "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "account_id" TEXT,
  "removed_at" TIMESTAMPTZ(3),
  CONSTRAINT "attachments_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "attachments_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "attachments_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "attachments_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT attachments_one_owner CHECK (num_nonnulls(visit_request_id, draft_id) = 1),
  CONSTRAINT attachments_name CHECK (name <> '' AND name !~ '[/\\]'),
  CONSTRAINT attachments_size CHECK (size BETWEEN 1 AND 10485760),
  CONSTRAINT attachments_sha256 CHECK (octet_length(sha256) = 32),
  CONSTRAINT attachments_pages CHECK (pages > 0)
);
CREATE INDEX "attachments_visit_request_id_idx" ON "attachments"("visit_request_id");
CREATE INDEX "attachments_draft_id_idx" ON "attachments"("draft_id");
CREATE INDEX "attachments_account_id_idx" ON "attachments"("account_id");
-- A new letter takes the place of the one before.
CREATE UNIQUE INDEX attachments_one_letter_per_request ON attachments (visit_request_id)
  WHERE kind = 'letter' AND removed_at IS NULL;
CREATE UNIQUE INDEX attachments_one_letter_per_draft ON attachments (draft_id)
  WHERE kind = 'letter' AND removed_at IS NULL;

CREATE TABLE "attachment_bytes" (
  "attachment_id" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "attachment_bytes_pkey" PRIMARY KEY ("attachment_id"),
  CONSTRAINT "attachment_bytes_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
-- Scans and photos are packed already.
ALTER TABLE "attachment_bytes" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
