-- Who was reminded of what: each once for the days that a visit had then.
CREATE TYPE "reminder_kind" AS ENUM ('week', 'day', 'morning');
CREATE TABLE "reminders" (
  "registration_id" INTEGER NOT NULL,
  "kind" "reminder_kind" NOT NULL,
  "first_day" DATE NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "reminders_pkey" PRIMARY KEY ("registration_id", "kind", "first_day"),
  CONSTRAINT "reminders_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
