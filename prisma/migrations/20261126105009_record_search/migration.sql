-- CreateTable
CREATE TABLE "PageSearch" (
    "practiceId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "PageSearch_pkey" PRIMARY KEY ("practiceId","pageId")
);

-- CreateTable
CREATE TABLE "RecordWord" (
    "practiceId" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,

    CONSTRAINT "RecordWord_pkey" PRIMARY KEY ("practiceId","word")
);

-- CreateTable
CREATE TABLE "WordsToCount" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "delta" INTEGER NOT NULL,
    "words" TEXT[],

    CONSTRAINT "WordsToCount_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "RecordWord_practiceId_folded_idx" ON "RecordWord"("practiceId", "folded");

-- Words as they are compared: lower case, without accents and ligatures, everything but letters and digits a space.
CREATE FUNCTION record_words(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(regexp_replace(normalize(typed, NFKD), E'[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- A word with the letters that scanners confuse made one: rn and m, vv and w, cl and d, 1, l and i, 0 and o, 5 and s, 8 and b.
CREATE FUNCTION record_word_folded(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(word, 'rn', 'm'), 'vv', 'w'), 'cl', 'd'), 'i10582q', 'llosbzg')
$$;

-- A trigger keeps the words of each page. A page of a hundred thousand characters is no page; what lies beyond is not indexed.
CREATE FUNCTION index_record_page() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE normalized text;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.text <> '' THEN
    INSERT INTO "WordsToCount" ("practiceId", id, delta, words)
      SELECT OLD."practiceId", gen_random_uuid(), -1, array(SELECT DISTINCT w FROM unnest(string_to_array(record_words(left(OLD.text, 100000)), ' ')) w WHERE length(w) BETWEEN 3 AND 40);
  END IF;
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "PageSearch" WHERE "practiceId" = OLD."practiceId" AND "pageId" = OLD.id;
    RETURN OLD;
  END IF;
  IF NEW.text = '' THEN
    DELETE FROM "PageSearch" WHERE "practiceId" = NEW."practiceId" AND "pageId" = NEW.id;
    RETURN NEW;
  END IF;
  normalized := record_words(left(NEW.text, 100000));
  INSERT INTO "PageSearch" ("practiceId", "pageId", "caseId", "packetId", terms)
    VALUES (NEW."practiceId", NEW.id, NEW."caseId", NEW."packetId", to_tsvector('english', normalized))
    ON CONFLICT ("practiceId", "pageId") DO UPDATE SET "caseId" = excluded."caseId", "packetId" = excluded."packetId", terms = excluded.terms;
  INSERT INTO "WordsToCount" ("practiceId", id, delta, words)
    SELECT NEW."practiceId", gen_random_uuid(), 1, array(SELECT DISTINCT w FROM unnest(string_to_array(normalized, ' ')) w WHERE length(w) BETWEEN 3 AND 40);
  RETURN NEW;
END $$;

CREATE TRIGGER record_page_came AFTER INSERT ON "RecordPage" FOR EACH ROW WHEN (NEW.text <> '') EXECUTE FUNCTION index_record_page();
CREATE TRIGGER record_page_changed AFTER UPDATE OF text, "caseId", "packetId" ON "RecordPage" FOR EACH ROW
  WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD."caseId" <> NEW."caseId" OR OLD."packetId" <> NEW."packetId") EXECUTE FUNCTION index_record_page();
CREATE TRIGGER record_page_went AFTER DELETE ON "RecordPage" FOR EACH ROW WHEN (OLD.text <> '') EXECUTE FUNCTION index_record_page();

-- Practice, case and words in one index: a search of one case of one practice reads that case's entries.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "PageSearch_terms" ON "PageSearch" USING gin ("practiceId", "caseId", terms) WITH (fastupdate = off);
CREATE INDEX "PageSearch_packet" ON "PageSearch" ("practiceId", "packetId");
CREATE INDEX "RecordWord_like" ON "RecordWord" USING gin ("practiceId", word gin_trgm_ops);
CREATE INDEX "RecordWord_prefix" ON "RecordWord" ("practiceId", word COLLATE "C");

-- Pages that were read before there was an index.
INSERT INTO "PageSearch" ("practiceId", "pageId", "caseId", "packetId", terms)
  SELECT "practiceId", id, "caseId", "packetId", to_tsvector('english', record_words(left(text, 100000))) FROM "RecordPage" WHERE text <> '';
INSERT INTO "WordsToCount" ("practiceId", id, delta, words)
  SELECT "practiceId", gen_random_uuid(), 1, array(SELECT DISTINCT w FROM unnest(string_to_array(record_words(left(text, 100000)), ' ')) w WHERE length(w) BETWEEN 3 AND 40) FROM "RecordPage" WHERE text <> '';

DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.relname FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'practiceId' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid)) WITH CHECK ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid))',
      tenant_table);
  END LOOP;
END $$;

-- Below a policy Postgres keeps a text search out of its index, because it cannot tell whether the comparison leaks. So two
-- functions search, as a role that may read these two tables and nothing else, that nobody can sign in as and that nobody is
-- given: they take the practice from the same setting as the policy, never from whoever calls, and answer with ids and words.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'panelist_search') THEN
    BEGIN
      CREATE ROLE panelist_search NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- Another database of this server made it in the same moment.
    END;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO panelist_search;
GRANT SELECT ON "PageSearch", "RecordWord" TO panelist_search;
CREATE POLICY search ON "PageSearch" FOR SELECT TO panelist_search USING (true);
CREATE POLICY search ON "RecordWord" FOR SELECT TO panelist_search USING (true);

-- Pages of this practice that answer `wide`, the best `at_most` of the first 5,000 that were found; those that answer `exact` first.
CREATE FUNCTION find_record_pages(of_case uuid, of_packet uuid, exact tsquery, wide tsquery, at_most integer)
RETURNS TABLE ("pageId" uuid, "caseId" uuid, "packetId" uuid, rank real, found integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE practice uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
BEGIN
  IF practice IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT c."pageId", c."caseId", c."packetId", (CASE WHEN c.terms @@ $4 THEN 1 ELSE 0 END + ts_rank(c.terms, $5, 1))::real AS rank, (count(*) OVER ())::integer
     FROM (SELECT * FROM public."PageSearch" s WHERE s."practiceId" = $1 AND s.terms @@ $5'
       || CASE WHEN of_case IS NULL THEN '' ELSE ' AND s."caseId" = $2' END
       || CASE WHEN of_packet IS NULL THEN '' ELSE ' AND s."packetId" = $3' END
       || ' LIMIT 5000) c ORDER BY rank DESC, c."pageId" LIMIT $6'
    USING practice, of_case, of_packet, exact, wide, at_most;
END $$;

-- Words of this practice's records that resemble one: equal once folded, or alike by their trigrams; the most alike first.
CREATE FUNCTION similar_record_words(typed text, at_most integer)
RETURNS TABLE (word text, lexeme text, pages integer, likeness real)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp SET pg_trgm.similarity_threshold = 0.4 AS $$
DECLARE practice uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
BEGIN
  IF practice IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT w.word, w.lexeme, w.pages, similarity(w.word, $2) AS likeness FROM public."RecordWord" w WHERE w."practiceId" = $1 AND w.folded = record_word_folded($2)
     UNION SELECT w.word, w.lexeme, w.pages, similarity(w.word, $2) FROM public."RecordWord" w WHERE w."practiceId" = $1 AND length($2) >= 5 AND w.word % $2
     ORDER BY likeness DESC, pages DESC, word LIMIT $3'
    USING practice, typed, at_most;
END $$;

-- Words of this practice's records that begin so, those on the most pages first.
CREATE FUNCTION record_words_beginning(typed text, at_most integer)
RETURNS TABLE (word text, lexeme text, pages integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE practice uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
BEGIN
  IF practice IS NULL OR typed = '' THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT w.word, w.lexeme, w.pages FROM public."RecordWord" w WHERE w."practiceId" = $1 AND w.word COLLATE "C" >= $2 AND w.word COLLATE "C" < $2 || U&''\FFFF'' ORDER BY w.pages DESC, w.word LIMIT $3'
    USING practice, typed, at_most;
END $$;

-- The trigrams may live in a schema of their own.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION similar_record_words(text, integer) SET search_path = pg_catalog, public, %I, pg_temp',
    (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'));
END $$;

-- A managed server's owner is no superuser: to hand the functions over it must be a member, and the role may create for a moment.
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT panelist_search TO CURRENT_USER;
  END IF;
END $$;
GRANT CREATE ON SCHEMA public TO panelist_search;
ALTER FUNCTION find_record_pages(uuid, uuid, tsquery, tsquery, integer) OWNER TO panelist_search;
ALTER FUNCTION similar_record_words(text, integer) OWNER TO panelist_search;
ALTER FUNCTION record_words_beginning(text, integer) OWNER TO panelist_search;
REVOKE CREATE ON SCHEMA public FROM panelist_search;
REVOKE ALL ON FUNCTION find_record_pages(uuid, uuid, tsquery, tsquery, integer), similar_record_words(text, integer), record_words_beginning(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_record_pages(uuid, uuid, tsquery, tsquery, integer), similar_record_words(text, integer), record_words_beginning(text, integer) TO panelist_app;
