-- The order by exam again, as a CASE: under row-level security Postgres keeps a COALESCE out of an index condition,
-- because it cannot tell whether that leaks, and page 1,000 would read the whole practice.
DROP INDEX "Case_exam_order";
CREATE INDEX "Case_exam_order" ON "Case" ("practiceId", (CASE WHEN "nextExamOn" IS NULL THEN DATE '9999-12-31' ELSE "nextExamOn" END), id);
