-- The history is read newest first, a page at a time, under one filter or several: each begins where its index
-- says and goes backwards. Those that begin with a column serve what the plain ones on it did.
DROP INDEX "history_visit_request_id_idx";
DROP INDEX "history_booking_id_idx";
DROP INDEX "history_account_id_idx";

-- CreateIndex
CREATE INDEX "history_at_id_idx" ON "history"("at", "id");

-- CreateIndex
CREATE INDEX "history_visit_request_id_at_id_idx" ON "history"("visit_request_id", "at", "id");

-- CreateIndex
CREATE INDEX "history_booking_id_at_id_idx" ON "history"("booking_id", "at", "id");

-- CreateIndex
CREATE INDEX "history_account_id_at_id_idx" ON "history"("account_id", "at", "id");

-- CreateIndex
CREATE INDEX "history_action_at_id_idx" ON "history"("action", "at", "id");

-- Whose account is gone is known by name alone.
CREATE INDEX history_of_gone_accounts ON history (actor_name, at, id) WHERE account_id IS NULL;

-- Which visits a unit ever had: released claims stay as rows.
-- CreateIndex
CREATE INDEX "claims_resource_id_booking_id_idx" ON "claims"("resource_id", "booking_id");
