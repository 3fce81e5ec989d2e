-- CreateEnum
CREATE TYPE "PacketState" AS ENUM ('RECEIVING', 'PROCESSING', 'READY', 'QUARANTINED', 'REJECTED');

-- CreateEnum
CREATE TYPE "RecordFileState" AS ENUM ('RECEIVING', 'PROCESSING', 'READY', 'NEEDS_PASSWORD', 'REJECTED');

-- CreateEnum
CREATE TYPE "ExcerptState" AS ENUM ('PROPOSED', 'CONFIRMED', 'REJECTED');

-- AlterTable
ALTER TABLE "Packet" ADD COLUMN     "blankPages" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "caseId" UUID,
ADD COLUMN     "channel" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "duplicatePages" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "hasFiles" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "logicalPages" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quarantineReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "senderContactId" UUID,
ADD COLUMN     "senderRole" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "servedOnOtherOn" DATE,
ADD COLUMN     "state" "PacketState" NOT NULL DEFAULT 'READY';

-- The packets that are there: their case, their pages, and those without a whole declaration where one is needed.
ALTER TABLE "Packet" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evaluation" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Case" NO FORCE ROW LEVEL SECURITY;
UPDATE "Packet" p SET
  "caseId" = e."caseId",
  "logicalPages" = p."countedPages",
  "state" = (CASE WHEN c."kind" IN ('QME', 'AME') AND (p."declaredPages" IS NULL OR p."declarationSignedOn" IS NULL OR p."declaredPages" <> p."countedPages") THEN 'QUARANTINED' ELSE 'READY' END)::"PacketState",
  "quarantineReason" = CASE WHEN c."kind" NOT IN ('QME', 'AME') THEN '' WHEN p."declaredPages" IS NULL THEN 'no_declaration' WHEN p."declarationSignedOn" IS NULL THEN 'not_signed' WHEN p."declaredPages" <> p."countedPages" THEN 'count_differs' ELSE '' END
FROM "Evaluation" e JOIN "Case" c ON c."practiceId" = e."practiceId" AND c.id = e."caseId"
WHERE e."practiceId" = p."practiceId" AND e.id = p."evaluationId";
ALTER TABLE "Packet" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evaluation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Case" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Packet" ALTER COLUMN "caseId" SET NOT NULL;

-- CreateTable
CREATE TABLE "RecordFile" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL DEFAULT '',
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "keySealed" TEXT NOT NULL,
    "state" "RecordFileState" NOT NULL DEFAULT 'RECEIVING',
    "reason" TEXT NOT NULL DEFAULT '',
    "warnings" TEXT[],
    "pageCount" INTEGER,
    "uploadedById" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordFile_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RecordFilePart" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "offset" BIGINT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordFilePart_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RecordPage" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pageInFile" INTEGER NOT NULL,
    "reading" TEXT NOT NULL DEFAULT 'waiting',
    "failure" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "textSource" TEXT NOT NULL DEFAULT 'none',
    "confidence" INTEGER NOT NULL DEFAULT 0,
    "widthPoints" INTEGER NOT NULL DEFAULT 0,
    "heightPoints" INTEGER NOT NULL DEFAULT 0,
    "rotation" INTEGER NOT NULL DEFAULT 0,
    "look" JSONB,
    "isBlank" BOOLEAN NOT NULL DEFAULT false,
    "isSeparator" BOOLEAN NOT NULL DEFAULT false,
    "logicalPages" INTEGER NOT NULL DEFAULT 1,
    "contentHash" TEXT NOT NULL DEFAULT '',
    "exactDupOf" INTEGER,
    "nearDupOf" INTEGER,
    "elsewhereId" UUID,
    "elsewhereKind" TEXT NOT NULL DEFAULT '',
    "documentId" UUID,
    "decidedBlank" BOOLEAN,
    "decidedDup" BOOLEAN,
    "viewBlobId" UUID,
    "thumbBlobId" UUID,
    "imageKeySealed" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordPage_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PageWords" (
    "practiceId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "lines" JSONB NOT NULL,

    CONSTRAINT "PageWords_pkey" PRIMARY KEY ("practiceId","pageId")
);

-- CreateTable
CREATE TABLE "RecordDocument" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "serviceOn" DATE,
    "serviceEndOn" DATE,
    "provider" TEXT NOT NULL DEFAULT '',
    "facility" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "suggestion" JSONB NOT NULL,
    "classifierVersion" INTEGER NOT NULL DEFAULT 0,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordDocument_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "IndexChange" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "userId" UUID,
    "did" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndexChange_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ClassifierVersion" (
    "practiceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "trainedOn" INTEGER NOT NULL,
    "accuracyBefore" INTEGER NOT NULL,
    "accuracyAfter" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClassifierVersion_pkey" PRIMARY KEY ("practiceId","version")
);

-- CreateTable
CREATE TABLE "PageView" (
    "practiceId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageView_pkey" PRIMARY KEY ("practiceId","pageId","userId")
);

-- CreateTable
CREATE TABLE "Excerpt" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "documentId" UUID,
    "pageNumber" INTEGER NOT NULL,
    "lines" TEXT NOT NULL DEFAULT '',
    "happenedOn" DATE,
    "provider" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "quoted" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "privateNote" TEXT NOT NULL DEFAULT '',
    "state" "ExcerptState" NOT NULL DEFAULT 'PROPOSED',
    "createdById" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Excerpt_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ExcerptStep" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "excerptId" UUID NOT NULL,
    "userId" UUID,
    "did" TEXT NOT NULL,
    "before" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExcerptStep_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "RecordGap" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cites" JSONB NOT NULL,
    "fromOn" DATE,
    "toOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "letterId" UUID,
    "assignedToId" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordGap_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PacketAssignment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packetId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID,
    "dueOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PacketAssignment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PageChoice" (
    "practiceId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "countDuplicates" BOOLEAN NOT NULL,
    "countBlanks" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PageChoice_pkey" PRIMARY KEY ("practiceId","evaluationId")
);

-- CreateTable
CREATE TABLE "PageVerification" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "pages" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ledger" JSONB NOT NULL,
    "verifiedById" UUID NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PageVerification_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "VideoReview" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "senderName" TEXT NOT NULL,
    "recordedOn" DATE,
    "declaredMinutes" INTEGER,
    "declarationSignedOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VideoReview_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "VideoStretch" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VideoStretch_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "RecordFile_practiceId_packetId_position_idx" ON "RecordFile"("practiceId", "packetId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "RecordFilePart_practiceId_fileId_offset_key" ON "RecordFilePart"("practiceId", "fileId", "offset");

-- CreateIndex
CREATE INDEX "RecordPage_practiceId_fileId_idx" ON "RecordPage"("practiceId", "fileId");

-- CreateIndex
CREATE INDEX "RecordPage_practiceId_documentId_idx" ON "RecordPage"("practiceId", "documentId");

-- CreateIndex
CREATE INDEX "RecordPage_practiceId_contentHash_idx" ON "RecordPage"("practiceId", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "RecordPage_practiceId_packetId_number_key" ON "RecordPage"("practiceId", "packetId", "number");

-- CreateIndex
CREATE INDEX "RecordDocument_practiceId_packetId_position_idx" ON "RecordDocument"("practiceId", "packetId", "position");

-- CreateIndex
CREATE INDEX "IndexChange_practiceId_packetId_createdAt_idx" ON "IndexChange"("practiceId", "packetId", "createdAt");

-- CreateIndex
CREATE INDEX "PageView_practiceId_packetId_userId_idx" ON "PageView"("practiceId", "packetId", "userId");

-- CreateIndex
CREATE INDEX "Excerpt_practiceId_caseId_happenedOn_idx" ON "Excerpt"("practiceId", "caseId", "happenedOn");

-- CreateIndex
CREATE INDEX "Excerpt_practiceId_packetId_pageNumber_idx" ON "Excerpt"("practiceId", "packetId", "pageNumber");

-- CreateIndex
CREATE INDEX "ExcerptStep_practiceId_excerptId_at_idx" ON "ExcerptStep"("practiceId", "excerptId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "RecordGap_practiceId_caseId_key_key" ON "RecordGap"("practiceId", "caseId", "key");

-- CreateIndex
CREATE INDEX "PacketAssignment_practiceId_reviewerId_doneAt_idx" ON "PacketAssignment"("practiceId", "reviewerId", "doneAt");

-- CreateIndex
CREATE INDEX "PacketAssignment_practiceId_packetId_idx" ON "PacketAssignment"("practiceId", "packetId");

-- CreateIndex
CREATE INDEX "PageVerification_practiceId_evaluationId_verifiedAt_idx" ON "PageVerification"("practiceId", "evaluationId", "verifiedAt");

-- CreateIndex
CREATE INDEX "VideoReview_practiceId_evaluationId_idx" ON "VideoReview"("practiceId", "evaluationId");

-- CreateIndex
CREATE INDEX "VideoStretch_practiceId_videoId_idx" ON "VideoStretch"("practiceId", "videoId");

-- CreateIndex
CREATE INDEX "Packet_practiceId_caseId_idx" ON "Packet"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Packet_practiceId_state_idx" ON "Packet"("practiceId", "state");

-- AddForeignKey
ALTER TABLE "Packet" ADD CONSTRAINT "Packet_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordFile" ADD CONSTRAINT "RecordFile_practiceId_packetId_fkey" FOREIGN KEY ("practiceId", "packetId") REFERENCES "Packet"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordFilePart" ADD CONSTRAINT "RecordFilePart_practiceId_fileId_fkey" FOREIGN KEY ("practiceId", "fileId") REFERENCES "RecordFile"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordPage" ADD CONSTRAINT "RecordPage_practiceId_packetId_fkey" FOREIGN KEY ("practiceId", "packetId") REFERENCES "Packet"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordPage" ADD CONSTRAINT "RecordPage_practiceId_fileId_fkey" FOREIGN KEY ("practiceId", "fileId") REFERENCES "RecordFile"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordPage" ADD CONSTRAINT "RecordPage_practiceId_documentId_fkey" FOREIGN KEY ("practiceId", "documentId") REFERENCES "RecordDocument"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PageWords" ADD CONSTRAINT "PageWords_practiceId_pageId_fkey" FOREIGN KEY ("practiceId", "pageId") REFERENCES "RecordPage"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordDocument" ADD CONSTRAINT "RecordDocument_practiceId_packetId_fkey" FOREIGN KEY ("practiceId", "packetId") REFERENCES "Packet"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PageView" ADD CONSTRAINT "PageView_practiceId_pageId_fkey" FOREIGN KEY ("practiceId", "pageId") REFERENCES "RecordPage"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_practiceId_documentId_fkey" FOREIGN KEY ("practiceId", "documentId") REFERENCES "RecordDocument"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ExcerptStep" ADD CONSTRAINT "ExcerptStep_practiceId_excerptId_fkey" FOREIGN KEY ("practiceId", "excerptId") REFERENCES "Excerpt"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordGap" ADD CONSTRAINT "RecordGap_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PacketAssignment" ADD CONSTRAINT "PacketAssignment_practiceId_packetId_fkey" FOREIGN KEY ("practiceId", "packetId") REFERENCES "Packet"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PageChoice" ADD CONSTRAINT "PageChoice_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PageVerification" ADD CONSTRAINT "PageVerification_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VideoReview" ADD CONSTRAINT "VideoReview_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VideoStretch" ADD CONSTRAINT "VideoStretch_practiceId_videoId_fkey" FOREIGN KEY ("practiceId", "videoId") REFERENCES "VideoReview"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was sworn and who did what is kept as it was; a verification can only be withdrawn.
REVOKE UPDATE, DELETE ON "ExcerptStep" FROM panelist_app;
REVOKE UPDATE, DELETE ON "PageVerification" FROM panelist_app;
GRANT UPDATE ("withdrawnAt") ON "PageVerification" TO panelist_app;

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
