-- Pages of this practice that answer `wide`, the best `at_most` of the first 5,000 that were found; those that answer `exact`
-- first. What a sixteenth of the practice has a thousand times is looked for part by part until 5,000 are found: a word that
-- stands on every page costs no more than another. Of such a word 2,000 pages are ranked, unless more are asked for to be
-- narrowed down. The planner knows nothing of how long a text search reads a row, so it is kept to the index.
CREATE OR REPLACE FUNCTION find_record_pages(of_case uuid, of_packet uuid, exact tsquery, wide tsquery, at_most integer)
RETURNS TABLE ("pageId" uuid, "caseId" uuid, "packetId" uuid, rank real, found integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off SET enable_indexscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_material = off AS $$
DECLARE
  practice uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
  sampled integer := 0;
  answering text := 'public."PageSearch" s WHERE s."practiceId" = $1 AND s.terms @@ $5'
    || CASE WHEN of_case IS NULL THEN '' ELSE ' AND s."caseId" = $2' END
    || CASE WHEN of_packet IS NULL THEN '' ELSE ' AND s."packetId" = $3' END;
  ranked text := 'SELECT s."pageId", s."caseId", s."packetId", (' || CASE WHEN exact = wide THEN '1' ELSE 'CASE WHEN s.terms @@ $4 THEN 1 ELSE 0 END' END || ' + ts_rank(s.terms, $5, 1))::real AS rank FROM ' || answering;
BEGIN
  IF practice IS NULL THEN RETURN; END IF;
  IF of_case IS NULL AND of_packet IS NULL THEN
    EXECUTE 'SELECT count(*) FROM (SELECT FROM ' || answering || ' AND public.record_page_part(s."pageId") = 0::smallint LIMIT 1000) c' INTO sampled USING practice, of_case, of_packet, exact, wide;
  END IF;
  IF sampled = 1000 THEN
    ranked := 'SELECT p.* FROM generate_series(0, 15) part CROSS JOIN LATERAL (' || ranked || ' AND public.record_page_part(s."pageId") = part::smallint OFFSET 0) p';
  END IF;
  RETURN QUERY EXECUTE 'SELECT c."pageId", c."caseId", c."packetId", c.rank, (' || CASE WHEN sampled = 1000 THEN '5000' ELSE 'count(*) OVER ()' END || ')::integer FROM (' || ranked
    || ' LIMIT ' || CASE WHEN sampled = 1000 THEN least(5000, greatest(2000, at_most)) ELSE 5000 END || ') c ORDER BY c.rank DESC, c."pageId" LIMIT $6'
    USING practice, of_case, of_packet, exact, wide, at_most;
END $$;
