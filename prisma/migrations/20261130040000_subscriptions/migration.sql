-- Who wants to be told when a training type comes near.
CREATE TABLE "subscriptions" (
  "id" SERIAL NOT NULL,
  "email" TEXT,
  "kecamatan_code" TEXT NOT NULL,
  "neighbours" BOOLEAN NOT NULL,
  "nonce" TEXT NOT NULL,
  "confirm_hash" BYTEA NOT NULL,
  "stop_hash" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "stopped_at" TIMESTAMPTZ(3),
  "replaced_by_id" INTEGER,
  CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "subscriptions_kecamatan_code_fkey" FOREIGN KEY ("kecamatan_code") REFERENCES "areas"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "subscriptions_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "subscriptions"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT subscriptions_email CHECK (email <> '' AND email = lower(email)),
  -- Law 6: whoever has stopped is not known any more.
  CONSTRAINT subscriptions_stopped CHECK ((stopped_at IS NULL) = (email IS NOT NULL)),
  CONSTRAINT subscriptions_replaced CHECK (replaced_by_id IS NULL OR (stopped_at IS NOT NULL AND replaced_by_id <> id))
);
CREATE UNIQUE INDEX "subscriptions_confirm_hash_key" ON "subscriptions"("confirm_hash");
CREATE UNIQUE INDEX "subscriptions_stop_hash_key" ON "subscriptions"("stop_hash");
CREATE INDEX "subscriptions_replaced_by_id_idx" ON "subscriptions"("replaced_by_id");
CREATE INDEX "subscriptions_kecamatan_code_idx" ON "subscriptions"("kecamatan_code");
CREATE INDEX "subscriptions_email_idx" ON "subscriptions"("email");
CREATE UNIQUE INDEX subscriptions_one_a_place ON subscriptions (email, kecamatan_code)
  WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL;

CREATE TABLE "subscription_types" (
  "subscription_id" INTEGER NOT NULL,
  "training_type_id" INTEGER NOT NULL,
  CONSTRAINT "subscription_types_pkey" PRIMARY KEY ("subscription_id", "training_type_id"),
  CONSTRAINT "subscription_types_subscription_id_fkey" FOREIGN KEY ("subscription_id")
    REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "subscription_types_training_type_id_fkey" FOREIGN KEY ("training_type_id")
    REFERENCES "training_types"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "subscription_types_training_type_id_idx" ON "subscription_types"("training_type_id");

-- Who was told of which visit: once, whatever runs twice.
CREATE TABLE "announcements" (
  "subscription_id" INTEGER NOT NULL,
  "booking_id" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "announcements_pkey" PRIMARY KEY ("subscription_id", "booking_id"),
  CONSTRAINT "announcements_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "announcements_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "announcements_booking_id_idx" ON "announcements"("booking_id");

-- Visits that have become public, and whose followers have not all been told yet.
CREATE TABLE "owed_announcements" (
  "booking_id" INTEGER NOT NULL,
  CONSTRAINT "owed_announcements_pkey" PRIMARY KEY ("booking_id"),
  CONSTRAINT "owed_announcements_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
