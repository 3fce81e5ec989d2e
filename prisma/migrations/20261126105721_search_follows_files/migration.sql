-- Pages of a file that is taken out of its packet are not found; once it is back they are.
CREATE FUNCTION index_record_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removedAt" IS NOT NULL THEN
    DELETE FROM "PageSearch" s USING "RecordPage" p
      WHERE p."practiceId" = NEW."practiceId" AND p."fileId" = NEW.id AND s."practiceId" = p."practiceId" AND s."pageId" = p.id;
  ELSE
    INSERT INTO "PageSearch" ("practiceId", "pageId", "caseId", "packetId", terms)
      SELECT p."practiceId", p.id, p."caseId", p."packetId", to_tsvector('english', record_words(left(p.text, 100000)))
      FROM "RecordPage" p WHERE p."practiceId" = NEW."practiceId" AND p."fileId" = NEW.id AND p.text <> ''
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER record_file_went AFTER UPDATE OF "removedAt" ON "RecordFile" FOR EACH ROW
  WHEN ((OLD."removedAt" IS NULL) <> (NEW."removedAt" IS NULL)) EXECUTE FUNCTION index_record_file();
