-- What a message said and to whom is not kept for ever; that it was sent is.
ALTER TABLE "messages" ADD COLUMN "emptied_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT messages_emptied CHECK (
    emptied_at IS NULL
    OR (body = '' AND subject = '' AND receiver_name = '' AND link IS NULL AND last_error IS NULL AND status <> 'owed')
  );
