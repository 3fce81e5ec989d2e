-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFTING', 'REVIEW', 'SIGNED', 'SERVED', 'DISCARDED');

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "qualifications" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "reportId" UUID;

-- AlterTable
ALTER TABLE "LetterRecipient" ADD COLUMN     "enclosures" TEXT[];

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "trainingOfId" UUID;

-- CreateTable
CREATE TABLE "ReportTemplate" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "specialty" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportTemplate_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportTemplateVersion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportTemplateVersion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "HousePhrase" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sectionKeys" TEXT[],
    "specialty" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HousePhrase_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "HousePhraseVersion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phraseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HousePhraseVersion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Report" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "specialty" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'DRAFTING',
    "templateVersionId" UUID,
    "amendsId" UUID,
    "amendmentReason" TEXT NOT NULL DEFAULT '',
    "findings" JSONB NOT NULL DEFAULT '{}',
    "findingsVersion" INTEGER NOT NULL DEFAULT 1,
    "statements" JSONB NOT NULL DEFAULT '{}',
    "statementsVersion" INTEGER NOT NULL DEFAULT 1,
    "reviewAskedAt" TIMESTAMPTZ(3),
    "signedAt" TIMESTAMPTZ(3),
    "signedOn" DATE,
    "signedCounty" TEXT NOT NULL DEFAULT '',
    "signedById" UUID,
    "secondFactorAt" TIMESTAMPTZ(3),
    "paper" JSONB,
    "sha256" TEXT NOT NULL DEFAULT '',
    "pageCount" INTEGER NOT NULL DEFAULT 0,
    "fileId" UUID,
    "servedOn" DATE,
    "discardedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportSection" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "editedById" UUID,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportSection_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "byId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportRevision_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportQuestion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "askedBy" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "packetId" UUID,
    "pageNumber" INTEGER,
    "sectionId" UUID,
    "outOfScope" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportQuestion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportComment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionId" UUID,
    "answersId" UUID,
    "quoted" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportComment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportContributor" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "qualifications" TEXT NOT NULL DEFAULT '',
    "did" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "clericalReason" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportContributor_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportHandoff" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "qualifications" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'out',
    "sentOn" DATE NOT NULL,
    "dueOn" DATE,
    "returnedAt" TIMESTAMPTZ(3),
    "takenAt" TIMESTAMPTZ(3),
    "sentFileId" UUID,
    "returnedFileId" UUID,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportHandoff_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ServiceLink" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceLink_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ServiceLinkOpening" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ServiceLinkOpening_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReportExtension" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "newDueOn" DATE NOT NULL,
    "askBy" DATE NOT NULL,
    "requestedOn" DATE,
    "letterId" UUID,
    "state" TEXT NOT NULL DEFAULT 'drafted',
    "decidedOn" DATE,
    "form" TEXT NOT NULL DEFAULT '',
    "decisionNote" TEXT NOT NULL DEFAULT '',
    "acceptedByApplicantOn" DATE,
    "acceptedByDefenseOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportExtension_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "SupplementalRequest" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reportId" UUID,
    "evaluationId" UUID,
    "kind" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,
    "receivedOn" DATE NOT NULL,
    "inWriting" BOOLEAN NOT NULL DEFAULT true,
    "questions" TEXT NOT NULL,
    "newRecords" BOOLEAN NOT NULL DEFAULT false,
    "newIssue" BOOLEAN NOT NULL DEFAULT false,
    "askedBefore" BOOLEAN NOT NULL DEFAULT false,
    "agreedDays" INTEGER NOT NULL DEFAULT 0,
    "agreedOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupplementalRequest_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportTemplate_practiceId_kind_name_key" ON "ReportTemplate"("practiceId", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ReportTemplateVersion_practiceId_templateId_number_key" ON "ReportTemplateVersion"("practiceId", "templateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "HousePhraseVersion_practiceId_phraseId_number_key" ON "HousePhraseVersion"("practiceId", "phraseId", "number");

-- CreateIndex
CREATE INDEX "Report_practiceId_caseId_idx" ON "Report"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Report_practiceId_evaluationId_idx" ON "Report"("practiceId", "evaluationId");

-- CreateIndex
CREATE INDEX "Report_practiceId_state_updatedAt_id_idx" ON "Report"("practiceId", "state", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Report_practiceId_number_key" ON "Report"("practiceId", "number");

-- CreateIndex
CREATE INDEX "ReportSection_practiceId_reportId_position_idx" ON "ReportSection"("practiceId", "reportId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRevision_practiceId_sectionId_number_key" ON "ReportRevision"("practiceId", "sectionId", "number");

-- CreateIndex
CREATE INDEX "ReportQuestion_practiceId_reportId_position_idx" ON "ReportQuestion"("practiceId", "reportId", "position");

-- CreateIndex
CREATE INDEX "ReportComment_practiceId_reportId_at_idx" ON "ReportComment"("practiceId", "reportId", "at");

-- CreateIndex
CREATE INDEX "ReportContributor_practiceId_reportId_idx" ON "ReportContributor"("practiceId", "reportId");

-- CreateIndex
CREATE INDEX "ReportHandoff_practiceId_reportId_idx" ON "ReportHandoff"("practiceId", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceLink_tokenHash_key" ON "ServiceLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ServiceLink_practiceId_letterId_idx" ON "ServiceLink"("practiceId", "letterId");

-- CreateIndex
CREATE INDEX "ServiceLinkOpening_practiceId_linkId_at_idx" ON "ServiceLinkOpening"("practiceId", "linkId", "at");

-- CreateIndex
CREATE INDEX "ReportExtension_practiceId_evaluationId_idx" ON "ReportExtension"("practiceId", "evaluationId");

-- CreateIndex
CREATE INDEX "SupplementalRequest_practiceId_caseId_idx" ON "SupplementalRequest"("practiceId", "caseId");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportTemplateVersion" ADD CONSTRAINT "ReportTemplateVersion_practiceId_templateId_fkey" FOREIGN KEY ("practiceId", "templateId") REFERENCES "ReportTemplate"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "HousePhraseVersion" ADD CONSTRAINT "HousePhraseVersion_practiceId_phraseId_fkey" FOREIGN KEY ("practiceId", "phraseId") REFERENCES "HousePhrase"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_practiceId_templateVersionId_fkey" FOREIGN KEY ("practiceId", "templateVersionId") REFERENCES "ReportTemplateVersion"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_practiceId_amendsId_fkey" FOREIGN KEY ("practiceId", "amendsId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_practiceId_sectionId_fkey" FOREIGN KEY ("practiceId", "sectionId") REFERENCES "ReportSection"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportQuestion" ADD CONSTRAINT "ReportQuestion_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_practiceId_sectionId_fkey" FOREIGN KEY ("practiceId", "sectionId") REFERENCES "ReportSection"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportContributor" ADD CONSTRAINT "ReportContributor_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportHandoff" ADD CONSTRAINT "ReportHandoff_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceLink" ADD CONSTRAINT "ServiceLink_practiceId_letterId_fkey" FOREIGN KEY ("practiceId", "letterId") REFERENCES "Letter"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceLink" ADD CONSTRAINT "ServiceLink_practiceId_recipientId_fkey" FOREIGN KEY ("practiceId", "recipientId") REFERENCES "LetterRecipient"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceLinkOpening" ADD CONSTRAINT "ServiceLinkOpening_practiceId_linkId_fkey" FOREIGN KEY ("practiceId", "linkId") REFERENCES "ServiceLink"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportExtension" ADD CONSTRAINT "ReportExtension_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SupplementalRequest" ADD CONSTRAINT "SupplementalRequest_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SupplementalRequest" ADD CONSTRAINT "SupplementalRequest_practiceId_reportId_fkey" FOREIGN KEY ("practiceId", "reportId") REFERENCES "Report"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SupplementalRequest" ADD CONSTRAINT "SupplementalRequest_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A report that was signed stays as it was signed: afterwards only its service and the version may change.
CREATE FUNCTION refuse_signed_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."signedAt" IS NOT NULL THEN RAISE EXCEPTION 'A signed report cannot be deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD."signedAt" IS NOT NULL AND (
    (to_jsonb(OLD) - '{state,servedOn,version,updatedAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{state,servedOn,version,updatedAt}'::text[])
    OR NEW.state NOT IN ('SIGNED', 'SERVED')
  ) THEN RAISE EXCEPTION 'A signed report cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_report_is_frozen BEFORE UPDATE OR DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION refuse_signed_report_change();

CREATE FUNCTION refuse_signed_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE signed_at timestamptz;
BEGIN
  SELECT "signedAt" INTO signed_at FROM "Report"
    WHERE "practiceId" = COALESCE(NEW."practiceId", OLD."practiceId") AND id = COALESCE(NEW."reportId", OLD."reportId");
  IF signed_at IS NOT NULL THEN RAISE EXCEPTION 'The parts of a signed report cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER signed_sections_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ReportSection" FOR EACH ROW EXECUTE FUNCTION refuse_signed_part_change();
CREATE TRIGGER signed_questions_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ReportQuestion" FOR EACH ROW EXECUTE FUNCTION refuse_signed_part_change();
CREATE TRIGGER signed_contributors_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ReportContributor" FOR EACH ROW EXECUTE FUNCTION refuse_signed_part_change();

-- Signed is whole or not at all.
ALTER TABLE "Report" ADD CONSTRAINT "Report_signed_whole" CHECK (("signedAt" IS NULL) = (state IN ('DRAFTING', 'REVIEW', 'DISCARDED'))
  AND ("signedAt" IS NULL OR ("signedOn" IS NOT NULL AND "signedById" IS NOT NULL AND paper IS NOT NULL AND sha256 <> '' AND "fileId" IS NOT NULL)));
-- One report at work for an evaluation.
CREATE UNIQUE INDEX "Report_one_draft" ON "Report" ("practiceId", "evaluationId") WHERE state IN ('DRAFTING', 'REVIEW');

-- What a report was begun from, what stood in a section, and who opened what was served is kept as it was.
REVOKE UPDATE, DELETE ON "ReportTemplateVersion" FROM panelist_app;
REVOKE UPDATE, DELETE ON "HousePhraseVersion" FROM panelist_app;
REVOKE UPDATE, DELETE ON "ServiceLinkOpening" FROM panelist_app;

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
