-- What a letter that came on paper says of itself.
CREATE TABLE "paper_letters" (
  "visit_request_id" INTEGER NOT NULL,
  "number" TEXT NOT NULL DEFAULT '',
  "dated" DATE NOT NULL,
  "subject" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "paper_letters_pkey" PRIMARY KEY ("visit_request_id"),
  CONSTRAINT "paper_letters_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
