-- Organizations are judged by staff, keep their members and places themselves, and their deeds belong to the history.
ALTER TABLE "organizations"
  ADD COLUMN "refused_at" TIMESTAMPTZ(3),
  ADD COLUMN "refused_reason" TEXT,
  ADD COLUMN "same_as_id" INTEGER,
  ADD CONSTRAINT "organizations_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "organizations"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT organizations_judged CHECK (
    NOT (verified_at IS NOT NULL AND refused_at IS NOT NULL)
    AND (refused_at IS NULL) = (coalesce(refused_reason, '') = '')
  ),
  ADD CONSTRAINT organizations_same CHECK (same_as_id IS NULL OR (same_as_id <> id AND archived_at IS NOT NULL));
CREATE INDEX "organizations_same_as_id_idx" ON "organizations"("same_as_id");

ALTER TABLE "history" ADD COLUMN "organization_id" INTEGER;
ALTER TABLE "history" ADD CONSTRAINT "history_organization_id_fkey" FOREIGN KEY ("organization_id")
  REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Partial, as those of resources and programs.
CREATE INDEX history_of_organizations ON history (organization_id, at, id) WHERE organization_id IS NOT NULL;

CREATE TABLE "invitations" (
  "id" SERIAL NOT NULL,
  "organization_id" INTEGER NOT NULL,
  "email" TEXT NOT NULL,
  "nonce" TEXT NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "invited_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "accepted_at" TIMESTAMPTZ(3),
  "revoked_at" TIMESTAMPTZ(3),
  CONSTRAINT "invitations_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "invitations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "accounts"("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT invitations_email CHECK (email <> '' AND email = lower(email)),
  CONSTRAINT invitations_ended CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");
CREATE INDEX "invitations_organization_id_idx" ON "invitations"("organization_id");
CREATE INDEX "invitations_invited_by_idx" ON "invitations"("invited_by");
CREATE UNIQUE INDEX invitations_one_open ON invitations (organization_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE TYPE "account_link_purpose" AS ENUM ('email', 'password');
CREATE TABLE "account_links" (
  "id" SERIAL NOT NULL,
  "account_id" TEXT NOT NULL,
  "purpose" "account_link_purpose" NOT NULL,
  "nonce" TEXT NOT NULL,
  "token_hash" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "used_at" TIMESTAMPTZ(3),
  CONSTRAINT "account_links_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "account_links_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "account_links_token_hash_key" ON "account_links"("token_hash");
CREATE INDEX "account_links_account_id_idx" ON "account_links"("account_id");
