-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME');

-- CreateEnum
CREATE TYPE "CaseStage" AS ENUM ('ACCEPTED', 'SCHEDULED', 'NOTIFIED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'SERVED', 'BILLED', 'PART_PAID', 'PAID', 'CLOSED');

-- CreateEnum
CREATE TYPE "ClockState" AS ENUM ('OPEN', 'MET', 'STOPPED');

-- CreateEnum
CREATE TYPE "ClockSide" AS ENUM ('we_owe', 'owed_to_us');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('organisation', 'person');

-- CreateEnum
CREATE TYPE "ContactRole" AS ENUM ('claims_administrator', 'applicant_attorney', 'defense_attorney', 'agency', 'employer', 'interpreter', 'other');

-- CreateEnum
CREATE TYPE "EvaluationKind" AS ENUM ('COMPREHENSIVE', 'FOLLOW_UP', 'SUPPLEMENTAL', 'DEPOSITION', 'RECORD_REVIEW', 'OTHER');

-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('REQUESTED', 'SCHEDULED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'CANCELLED', 'REPORT_SERVED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer');

-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('INVOICE', 'CREDIT_NOTE');

-- CreateEnum
CREATE TYPE "InvoiceState" AS ENUM ('DRAFT', 'ISSUED', 'VOID');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('check', 'ach', 'card', 'cash', 'other');

-- CreateEnum
CREATE TYPE "HolidayCalendar" AS ENUM ('gov', 'dwc', 'judicial');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "practiceId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,
    "previousMac" TEXT NOT NULL,
    "mac" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("practiceId","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "practiceId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "mac" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "AccessEvent" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "AccessEvent_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "practiceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "response" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("practiceId","key")
);

-- CreateTable
CREATE TABLE "Claimant" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "bornOn" DATE,
    "language" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claimant_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Case" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "stage" "CaseStage" NOT NULL,
    "claimantId" UUID NOT NULL,
    "payerId" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "locationId" UUID,
    "agreementId" UUID,
    "claimNumber" TEXT NOT NULL DEFAULT '',
    "adjNumber" TEXT NOT NULL DEFAULT '',
    "panelNumber" TEXT NOT NULL DEFAULT '',
    "injuredOn" DATE,
    "bodyParts" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "represented" BOOLEAN NOT NULL DEFAULT true,
    "primaryFocus" TEXT NOT NULL DEFAULT 'none',
    "interpreterLanguage" TEXT NOT NULL DEFAULT '',
    "requestedOn" DATE NOT NULL,
    "expectedFeeCents" INTEGER NOT NULL DEFAULT 0,
    "nextExamOn" DATE,
    "searchText" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "CaseParty" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "role" "ContactRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseParty_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "practiceId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("practiceId","series")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Clock" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluationId" UUID,
    "invoiceId" UUID,
    "rule" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "side" "ClockSide" NOT NULL,
    "state" "ClockState" NOT NULL DEFAULT 'OPEN',
    "triggerOn" DATE NOT NULL,
    "triggerLabel" TEXT NOT NULL,
    "strictOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "carriesFee" BOOLEAN NOT NULL DEFAULT false,
    "feeAtRiskCents" INTEGER NOT NULL DEFAULT 0,
    "quote" JSONB NOT NULL,
    "endedOn" DATE,
    "endedNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ContactKind" NOT NULL DEFAULT 'organisation',
    "roles" "ContactRole"[],
    "name" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "FeeAgreement" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payerId" UUID,
    "examCents" INTEGER NOT NULL DEFAULT 0,
    "hourlyCents" INTEGER,
    "perPageCents" INTEGER,
    "includedPages" INTEGER NOT NULL DEFAULT 0,
    "noShowCents" INTEGER,
    "lateCancelCents" INTEGER,
    "minimumCents" INTEGER,
    "depositCents" INTEGER,
    "reportDays" INTEGER NOT NULL DEFAULT 30,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FeeAgreement_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "locationId" UUID,
    "kind" "EvaluationKind" NOT NULL,
    "state" "EvaluationState" NOT NULL,
    "requestedOn" DATE NOT NULL,
    "bookedOn" DATE,
    "scheduledOn" DATE,
    "startMinute" INTEGER,
    "notifiedOn" DATE,
    "examinedOn" DATE,
    "endedOn" DATE,
    "faceToFaceMinutes" INTEGER,
    "billedMinutes" INTEGER,
    "interpreterLanguage" TEXT NOT NULL DEFAULT '',
    "interpreterUsed" BOOLEAN NOT NULL DEFAULT false,
    "primaryFocus" TEXT NOT NULL DEFAULT 'none',
    "pagesExpected" INTEGER NOT NULL DEFAULT 0,
    "outcomeNote" TEXT NOT NULL DEFAULT '',
    "cancelledOn" DATE,
    "recordReviewReport" BOOLEAN NOT NULL DEFAULT false,
    "extension" TEXT NOT NULL DEFAULT 'none',
    "reportServedOn" DATE,
    "feeCode" TEXT NOT NULL DEFAULT '',
    "feeReason" TEXT NOT NULL DEFAULT '',
    "expectedFeeCents" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Packet" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "senderName" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "declaredPages" INTEGER,
    "declarationSignedOn" DATE,
    "countedPages" INTEGER NOT NULL,
    "previouslyReviewedPages" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Packet_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "totpSecretSealed" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER NOT NULL DEFAULT 0,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "activePracticeId" UUID,
    "secondFactorAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "ip" TEXT NOT NULL DEFAULT '',
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "AttemptCount" (
    "bucket" TEXT NOT NULL,
    "windowStartAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("bucket","windowStartAt")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluationId" UUID,
    "payerId" UUID NOT NULL,
    "kind" "InvoiceKind" NOT NULL DEFAULT 'INVOICE',
    "state" "InvoiceState" NOT NULL DEFAULT 'DRAFT',
    "number" TEXT,
    "issuedOn" DATE,
    "payableOn" DATE,
    "serviceOn" DATE NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "paidCents" INTEGER NOT NULL DEFAULT 0,
    "creditedCents" INTEGER NOT NULL DEFAULT 0,
    "scheduleVersion" TEXT NOT NULL DEFAULT '',
    "creditsInvoiceId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "voidedOn" DATE,
    "issuedAs" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "InvoiceLine" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "modifiers" TEXT[],
    "description" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "units" INTEGER NOT NULL,
    "unitPriceCents" INTEGER NOT NULL,
    "factorBps" INTEGER NOT NULL DEFAULT 10000,
    "rounding" TEXT NOT NULL DEFAULT 'half_up_per_line',
    "scheduleVersion" TEXT NOT NULL DEFAULT '',
    "amountCents" INTEGER NOT NULL,
    "draftedAmountCents" INTEGER,
    "changeReason" TEXT NOT NULL DEFAULT '',
    "steps" JSONB NOT NULL,

    CONSTRAINT "InvoiceLine_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "receivedOn" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "reversesId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'America/Los_Angeles',
    "holidayCalendar" "HolidayCalendar" NOT NULL DEFAULT 'dwc',
    "monthlyGoalCents" INTEGER NOT NULL DEFAULT 0,
    "secondFactorRequired" BOOLEAN NOT NULL DEFAULT false,
    "invoiceTermsDays" INTEGER NOT NULL DEFAULT 30,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Physician" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credentials" TEXT NOT NULL DEFAULT 'MD',
    "specialtyCode" TEXT NOT NULL,
    "npi" TEXT,
    "licenceNumber" TEXT,
    "qmeNumber" TEXT,
    "taxIdentityId" UUID,
    "userId" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Physician_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Location" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'CA',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "TaxIdentity" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "legalName" TEXT NOT NULL,
    "tinSealed" TEXT NOT NULL,
    "tinLastFour" TEXT NOT NULL,
    "remitTo" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaxIdentity_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_practiceId_subjectId_seq_idx" ON "AuditEvent"("practiceId", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "AccessEvent_practiceId_subjectId_at_idx" ON "AccessEvent"("practiceId", "subjectId", "at");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord"("createdAt");

-- CreateIndex
CREATE INDEX "Case_practiceId_claimantId_idx" ON "Case"("practiceId", "claimantId");

-- CreateIndex
CREATE INDEX "Case_practiceId_stage_createdAt_id_idx" ON "Case"("practiceId", "stage", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_practiceId_createdAt_id_idx" ON "Case"("practiceId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Case_practiceId_nextExamOn_id_idx" ON "Case"("practiceId", "nextExamOn", "id");

-- CreateIndex
CREATE INDEX "Case_practiceId_expectedFeeCents_id_idx" ON "Case"("practiceId", "expectedFeeCents" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Case_practiceId_number_key" ON "Case"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CaseParty_practiceId_caseId_contactId_role_key" ON "CaseParty"("practiceId", "caseId", "contactId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_practiceId_userId_name_key" ON "SavedView"("practiceId", "userId", "name");

-- CreateIndex
CREATE INDEX "Clock_practiceId_state_side_strictOn_id_idx" ON "Clock"("practiceId", "state", "side", "strictOn", "id");

-- CreateIndex
CREATE INDEX "Clock_practiceId_caseId_idx" ON "Clock"("practiceId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_practiceId_name_key" ON "Contact"("practiceId", "name");

-- CreateIndex
CREATE INDEX "Evaluation_practiceId_caseId_idx" ON "Evaluation"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Evaluation_practiceId_scheduledOn_startMinute_idx" ON "Evaluation"("practiceId", "scheduledOn", "startMinute");

-- CreateIndex
CREATE INDEX "Packet_practiceId_evaluationId_idx" ON "Packet"("practiceId", "evaluationId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_practiceId_userId_key" ON "Membership"("practiceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "Invoice_practiceId_state_issuedOn_id_idx" ON "Invoice"("practiceId", "state", "issuedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Invoice_practiceId_caseId_idx" ON "Invoice"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Invoice_practiceId_payerId_idx" ON "Invoice"("practiceId", "payerId");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_practiceId_number_key" ON "Invoice"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "InvoiceLine_practiceId_invoiceId_position_key" ON "InvoiceLine"("practiceId", "invoiceId", "position");

-- CreateIndex
CREATE INDEX "Payment_practiceId_receivedOn_id_idx" ON "Payment"("practiceId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "Payment_practiceId_invoiceId_idx" ON "Payment"("practiceId", "invoiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_practiceId_reversesId_key" ON "Payment"("practiceId", "reversesId");

-- AddForeignKey
ALTER TABLE "Claimant" ADD CONSTRAINT "Claimant_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_claimantId_fkey" FOREIGN KEY ("practiceId", "claimantId") REFERENCES "Claimant"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_practiceId_agreementId_fkey" FOREIGN KEY ("practiceId", "agreementId") REFERENCES "FeeAgreement"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseParty" ADD CONSTRAINT "CaseParty_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaseParty" ADD CONSTRAINT "CaseParty_practiceId_contactId_fkey" FOREIGN KEY ("practiceId", "contactId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeAgreement" ADD CONSTRAINT "FeeAgreement_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeAgreement" ADD CONSTRAINT "FeeAgreement_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Packet" ADD CONSTRAINT "Packet_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_practiceId_creditsInvoiceId_fkey" FOREIGN KEY ("practiceId", "creditsInvoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_practiceId_invoiceId_fkey" FOREIGN KEY ("practiceId", "invoiceId") REFERENCES "Invoice"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_practiceId_reversesId_fkey" FOREIGN KEY ("practiceId", "reversesId") REFERENCES "Payment"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Physician" ADD CONSTRAINT "Physician_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Physician" ADD CONSTRAINT "Physician_practiceId_taxIdentityId_fkey" FOREIGN KEY ("practiceId", "taxIdentityId") REFERENCES "TaxIdentity"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Location" ADD CONSTRAINT "Location_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaxIdentity" ADD CONSTRAINT "TaxIdentity_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Search: names and numbers by trigram, so that part of a word finds the row.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Case_searchText_trgm" ON "Case" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Claimant_searchName_trgm" ON "Claimant" USING gin ("searchName" gin_trgm_ops);
CREATE INDEX "Contact_searchName_trgm" ON "Contact" USING gin ("searchName" gin_trgm_ops);

-- The app role works with rows. It owns nothing and changes no structure.
GRANT USAGE ON SCHEMA public TO panelist_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO panelist_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO panelist_app;
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEvent", "AccessEvent" FROM panelist_app;
REVOKE DELETE, TRUNCATE ON "AuditHead" FROM panelist_app;
REVOKE UPDATE, DELETE ON "Payment" FROM panelist_app;

-- Row-level security: a row is visible and writable only in the practice that the transaction named.
DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.relname FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'practiceId' AND NOT a.attisdropped
    WHERE c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid)) WITH CHECK ("practiceId" = (SELECT NULLIF(current_setting(''app.practice_id'', true), '''')::uuid))',
      tenant_table);
  END LOOP;
END $$;

-- A practice row is its own tenant. Whoever signs in must see the names of the practices they belong to, and nothing else of them.
ALTER TABLE "Practice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Practice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Practice"
  USING (id = (SELECT NULLIF(current_setting('app.practice_id', true), '')::uuid))
  WITH CHECK (id = (SELECT NULLIF(current_setting('app.practice_id', true), '')::uuid));
CREATE POLICY own_memberships ON "Membership" FOR SELECT
  USING ("userId" = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY own_practices ON "Practice" FOR SELECT
  USING (id IN (SELECT m."practiceId" FROM "Membership" m
    WHERE m."userId" = (SELECT NULLIF(current_setting('app.user_id', true), '')::uuid) AND m."removedAt" IS NULL));

-- What was billed stays as it was billed: after issue only the running sums, the void and the version may change.
CREATE FUNCTION refuse_issued_invoice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN RAISE EXCEPTION 'An issued invoice cannot be deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state <> 'DRAFT' AND (
    (to_jsonb(OLD) - '{paidCents,creditedCents,state,voidedOn,reason,version}'::text[]) IS DISTINCT FROM
    (to_jsonb(NEW) - '{paidCents,creditedCents,state,voidedOn,reason,version}'::text[])
    OR NEW.state = 'DRAFT' OR (OLD.state = 'VOID' AND NEW.state <> 'VOID')
  ) THEN
    RAISE EXCEPTION 'An issued invoice cannot be changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issued_invoice_is_frozen BEFORE UPDATE OR DELETE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION refuse_issued_invoice_change();

CREATE FUNCTION refuse_issued_line_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE invoice_state "InvoiceState";
BEGIN
  SELECT state INTO invoice_state FROM "Invoice"
    WHERE "practiceId" = COALESCE(NEW."practiceId", OLD."practiceId") AND id = COALESCE(NEW."invoiceId", OLD."invoiceId");
  IF invoice_state <> 'DRAFT' THEN RAISE EXCEPTION 'The lines of an issued invoice cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER issued_lines_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON "InvoiceLine" FOR EACH ROW EXECUTE FUNCTION refuse_issued_line_change();

-- The audit log only grows, whoever is connected.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Figures that no code path may get wrong.
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_number_only_when_issued" CHECK ((state = 'DRAFT') = (number IS NULL));
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amount_not_zero" CHECK ("amountCents" <> 0);
ALTER TABLE "Case" ADD CONSTRAINT "Case_panel_only_on_qme" CHECK ("panelNumber" = '' OR (kind = 'QME' AND "panelNumber" ~ '^[0-9]{7}$'));
