-- Two requests that look like one, of which staff said that they are two.
CREATE TABLE "not_doubles" (
  "first_id" INTEGER NOT NULL,
  "second_id" INTEGER NOT NULL,
  "account_id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "not_doubles_pkey" PRIMARY KEY ("first_id", "second_id"),
  CONSTRAINT "not_doubles_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "not_doubles_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "not_doubles_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Each pair once, whichever of them was looked at.
  CONSTRAINT not_doubles_in_order CHECK (first_id < second_id)
);
CREATE INDEX "not_doubles_second_id_idx" ON "not_doubles"("second_id");
CREATE INDEX "not_doubles_account_id_idx" ON "not_doubles"("account_id");
