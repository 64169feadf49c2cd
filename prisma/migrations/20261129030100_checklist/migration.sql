-- CreateTable
CREATE TABLE "request_checks" (
    "visit_request_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "ticked" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "account_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_checks_pkey" PRIMARY KEY ("visit_request_id","item")
);

-- AddForeignKey
ALTER TABLE "request_checks" ADD CONSTRAINT "request_checks_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_checks" ADD CONSTRAINT "request_checks_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
