-- The outbox: what the office owes to people outside, written in the transaction of the command that owes it.
CREATE TYPE "message_channel" AS ENUM ('mail', 'whatsapp');
CREATE TYPE "message_status" AS ENUM ('owed', 'sent', 'failed', 'cancelled');
CREATE TYPE "message_way" AS ENUM ('smtp', 'gateway', 'hand', 'kept');

CREATE TABLE "messages" (
  "id" BIGSERIAL NOT NULL,
  "message_id" TEXT NOT NULL,
  "channel" "message_channel" NOT NULL,
  "receiver" TEXT NOT NULL,
  "receiver_name" TEXT NOT NULL DEFAULT '',
  "template" TEXT NOT NULL,
  "subject" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL,
  "link" TEXT,
  "visit_request_id" INTEGER,
  "history_id" BIGINT,
  "demo" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "status" "message_status" NOT NULL DEFAULT 'owed',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "next_try_at" TIMESTAMPTZ(3) NOT NULL,
  "leased_until" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "way" "message_way",
  "last_error" TEXT,
  CONSTRAINT "messages_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "messages_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT messages_receiver CHECK (receiver <> '' AND receiver = lower(receiver)),
  CONSTRAINT messages_ended CHECK ((status = 'owed') = (ended_at IS NULL)),
  CONSTRAINT messages_way CHECK ((status = 'sent') = (way IS NOT NULL))
);
CREATE UNIQUE INDEX "messages_message_id_key" ON "messages"("message_id");
-- A history entry tells each receiver once, however often its notice is worked on.
CREATE UNIQUE INDEX "messages_history_id_channel_receiver_key" ON "messages"("history_id", "channel", "receiver");
CREATE INDEX "messages_visit_request_id_idx" ON "messages"("visit_request_id");
CREATE INDEX "messages_status_id_idx" ON "messages"("status", "id");
-- The first that a receiver is still owed goes before the others.
CREATE INDEX messages_owed ON messages (channel, receiver, id) WHERE status = 'owed';

-- Entries of the history that nobody has been told of yet. No foreign key: the history is only ever appended to.
CREATE TABLE "owed_notices" (
  "history_id" BIGINT NOT NULL,
  CONSTRAINT "owed_notices_pkey" PRIMARY KEY ("history_id")
);

-- Whichever command appends to the history of a request owes its requester a notice, in the same transaction;
-- whether there is a text for it is known to lib/messages alone. The notification wakes a process that tells.
CREATE FUNCTION owe_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO owed_notices (history_id) VALUES (NEW.id);
  PERFORM pg_notify('messages', '');
  RETURN NULL;
END $$;
CREATE TRIGGER history_notify AFTER INSERT ON history
  FOR EACH ROW WHEN (NEW.visit_request_id IS NOT NULL) EXECUTE FUNCTION owe_notice();

CREATE FUNCTION notify_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('messages', '');
  RETURN NULL;
END $$;
CREATE TRIGGER messages_notify AFTER INSERT ON messages
  FOR EACH STATEMENT EXECUTE FUNCTION notify_messages();

-- Texts of the office's own, in place of those by standard.
CREATE TABLE "message_templates" (
  "name" TEXT NOT NULL,
  "channel" "message_channel" NOT NULL,
  "subject" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "message_templates_pkey" PRIMARY KEY ("name", "channel"),
  CONSTRAINT message_templates_text CHECK (body <> '' AND (channel = 'mail') = (subject <> ''))
);
