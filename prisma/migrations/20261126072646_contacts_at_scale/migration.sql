-- CreateTable
CREATE TABLE "ContactsApart" (
    "practiceId" UUID NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactsApart_pkey" PRIMARY KEY ("practiceId","firstId","secondId")
);

-- CreateIndex
CREATE INDEX "CaseParty_practiceId_contactId_idx" ON "CaseParty"("practiceId", "contactId");

-- AddForeignKey
ALTER TABLE "ContactsApart" ADD CONSTRAINT "ContactsApart_practiceId_firstId_fkey" FOREIGN KEY ("practiceId", "firstId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactsApart" ADD CONSTRAINT "ContactsApart_practiceId_secondId_fkey" FOREIGN KEY ("practiceId", "secondId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Type-ahead and list in the order of names: a range of an index that holds only what can be chosen. Byte order, so that a
-- prefix is a range whatever the database's language.
CREATE INDEX "Contact_in_use" ON "Contact" ("practiceId", "searchName" COLLATE "C", id) WHERE "mergedIntoId" IS NULL AND active;
-- What a contact was called before it was merged.
CREATE INDEX "Contact_merged" ON "Contact" ("practiceId", "mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
ALTER TABLE "ContactsApart" ADD CONSTRAINT "ContactsApart_in_order" CHECK ("firstId" < "secondId");

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
