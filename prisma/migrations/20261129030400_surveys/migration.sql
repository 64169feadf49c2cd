-- CreateEnum
CREATE TYPE "survey_state" AS ENUM ('planned', 'done', 'cancelled');

-- CreateTable
CREATE TABLE "surveys" (
    "id" SERIAL NOT NULL,
    "visit_request_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "survey_state" NOT NULL DEFAULT 'planned',
    "result" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "surveys_pkey" PRIMARY KEY ("id"),
    CONSTRAINT surveys_result CHECK ((state = 'done') = (coalesce(result, '') <> ''))
);

-- CreateIndex
CREATE INDEX "surveys_visit_request_id_idx" ON "surveys"("visit_request_id");

CREATE UNIQUE INDEX surveys_one_planned ON surveys (visit_request_id) WHERE state = 'planned';

-- AddForeignKey
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
