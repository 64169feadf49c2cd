-- CreateEnum
CREATE TYPE "letter_kind" AS ENUM ('accepted', 'returned', 'declined');

-- CreateTable
CREATE TABLE "letters" (
    "id" SERIAL NOT NULL,
    "visit_request_id" INTEGER NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "decision_id" BIGINT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "print" JSONB NOT NULL,
    "submission_key" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_numbers" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "letter_numbers_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE UNIQUE INDEX "letters_submission_key_key" ON "letters"("submission_key");
CREATE UNIQUE INDEX "letters_year_number_key" ON "letters"("year", "number");
CREATE UNIQUE INDEX "letters_visit_request_id_kind_decision_id_key" ON "letters"("visit_request_id", "kind", "decision_id");

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_visit_request_id_fkey" FOREIGN KEY ("visit_request_id") REFERENCES "visit_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "letters" ADD CONSTRAINT "letters_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "history"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "letters" ADD CONSTRAINT "letters_issued_by_fkey" FOREIGN KEY ("issued_by") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE letters
  ADD CONSTRAINT letters_number CHECK (number > 0 AND year BETWEEN 2000 AND 2999),
  ADD CONSTRAINT letters_code CHECK (code <> '');
ALTER TABLE letter_numbers ADD CONSTRAINT letter_numbers_last CHECK (last >= 0 AND year BETWEEN 2000 AND 2999);

-- An issued letter is on somebody's desk: it is kept as it is.
CREATE FUNCTION refuse_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a letter is issued once and kept' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END $$;
CREATE TRIGGER letters_kept BEFORE UPDATE OR DELETE ON letters
  FOR EACH ROW EXECUTE FUNCTION refuse_letter_change();
CREATE TRIGGER letters_no_truncate BEFORE TRUNCATE ON letters
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_letter_change();

-- Numbers go up by one and never back, and a letter has the number that was given last: whoever writes letters
-- holds the row of the year until it commits, so there is neither a gap nor a double.
CREATE FUNCTION count_letters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.year = OLD.year AND NEW.last = OLD.last + 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'letters are numbered one after the other' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END $$;
CREATE TRIGGER letter_numbers_by_one BEFORE UPDATE OR DELETE ON letter_numbers
  FOR EACH ROW EXECUTE FUNCTION count_letters();
CREATE FUNCTION check_letter_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM letter_numbers n WHERE n.year = NEW.year AND n.last = NEW.number) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a letter has the number that was given last' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END $$;
CREATE TRIGGER letters_from_counter BEFORE INSERT ON letters
  FOR EACH ROW EXECUTE FUNCTION check_letter_number();
