-- CreateTable
CREATE TABLE "DiagnosisCodePart" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "parts" INTEGER NOT NULL,
    "codeCount" INTEGER NOT NULL,
    "codes" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DiagnosisCodePart_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosisCodePart_practiceId_listId_number_key" ON "DiagnosisCodePart"("practiceId", "listId", "number");

-- Row-level security for every table of a practice that has none yet.
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
