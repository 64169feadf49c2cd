-- A visit below its minimum that takes place nevertheless; the history says why. Other days are another decision.
CREATE TABLE "go_decisions" (
  "booking_id" INTEGER NOT NULL,
  "first_day" DATE NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "go_decisions_pkey" PRIMARY KEY ("booking_id", "first_day"),
  CONSTRAINT "go_decisions_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
