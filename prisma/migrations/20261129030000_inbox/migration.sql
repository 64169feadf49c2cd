-- Since when a request is in its status: what the history says of its last change, else its own dates.
ALTER TABLE "visit_requests" ADD COLUMN "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE visit_requests v SET status_since = coalesce(
  (SELECT h.at FROM history h
   WHERE h.visit_request_id = v.id AND h.action IN (
     'submit', 'resubmit', 'verify', 'return', 'decline', 'withdraw', 'schedule', 'cancel', 'interrupt', 'complete')
   ORDER BY h.at DESC, h.id DESC LIMIT 1),
  v.queued_at, v.submitted_at, v.created_at);

-- The inbox finds parts of names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "visit_requests_status_status_since_idx" ON "visit_requests"("status", "status_since");

-- CreateIndex
CREATE INDEX "visit_requests_submitted_at_id_idx" ON "visit_requests"("submitted_at", "id");

-- CreateIndex
CREATE INDEX "visit_requests_contact_name_idx" ON "visit_requests" USING GIN ("contact_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "sites_name_idx" ON "sites" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "organizations_name_idx" ON "organizations" USING GIN ("name" gin_trgm_ops);
