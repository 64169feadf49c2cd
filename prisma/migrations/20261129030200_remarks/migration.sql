-- CreateTable
CREATE TABLE "request_remarks" (
    "visit_request_id" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "request_remarks_pkey" PRIMARY KEY ("visit_request_id","field")
);

-- AddForeignKey
ALTER TABLE "request_remarks" ADD CONSTRAINT "request_remarks_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
