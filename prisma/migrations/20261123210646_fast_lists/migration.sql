-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "readyToBill" BOOLEAN NOT NULL DEFAULT false;

-- What is served and not billed yet: few rows of many, found without reading the others.
CREATE INDEX "Evaluation_ready_to_bill" ON "Evaluation" ("practiceId", id) WHERE "readyToBill";
-- Issued and not settled yet, by the day on which it is due.
CREATE INDEX "Invoice_owed" ON "Invoice" ("practiceId", "payableOn", id)
  WHERE state = 'ISSUED' AND kind = 'INVOICE' AND "totalCents" > "paidCents" + "creditedCents";

-- The orders of the case list: each page continues in an index, however deep.
CREATE INDEX "Case_exam_order" ON "Case" ("practiceId", (COALESCE("nextExamOn", DATE '9999-12-31')), id);
CREATE INDEX "Case_open_newest" ON "Case" ("practiceId", "createdAt" DESC, id DESC) WHERE "closedAt" IS NULL;
CREATE INDEX "Case_payer_newest" ON "Case" ("practiceId", "payerId", "createdAt" DESC, id DESC);

-- Row-level security lets an index answer a condition only when its function is known to tell nothing of rows that it
-- refuses. These two compare text and can fail only on the pattern, never on a row. Marking them takes a superuser;
-- without one the search still answers, by reading the practice's own rows.
DO $$
BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    ALTER FUNCTION pg_catalog.textlike(text, text) LEAKPROOF;
    EXECUTE format('ALTER FUNCTION %I.similarity_op(text, text) LEAKPROOF',
      (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'));
  END IF;
END $$;
