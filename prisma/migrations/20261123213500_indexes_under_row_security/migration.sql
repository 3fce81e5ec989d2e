-- Open clocks of each side in the order of their day. The state stands in the index's own condition, because under
-- row-level security Postgres compares an enum in an index only when it is known to leak nothing (below).
CREATE INDEX "Clock_open_we_owe" ON "Clock" ("practiceId", "strictOn", id) WHERE state = 'OPEN' AND side = 'we_owe';
CREATE INDEX "Clock_open_owed_to_us" ON "Clock" ("practiceId", "dueOn", id) WHERE state = 'OPEN' AND side = 'owed_to_us';

-- Comparing two enum values compares two numbers; it can neither fail nor tell anything. Unmarked, every index on a
-- stage or a state is passed over. Marking takes a superuser; without one the lists still answer, more slowly.
DO $$
BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    ALTER FUNCTION pg_catalog.enum_eq(anyenum, anyenum) LEAKPROOF;
  END IF;
END $$;
