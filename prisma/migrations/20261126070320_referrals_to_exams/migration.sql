-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('DRAFT', 'SENT', 'VOID');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "PartySide" AS ENUM ('applicant', 'defense');

-- CreateEnum
CREATE TYPE "PanelState" AS ENUM ('ISSUED', 'SELECTED', 'REPLACEMENT_ASKED', 'REPLACED', 'ENDED');

-- CreateEnum
CREATE TYPE "ReferralState" AS ENUM ('RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'DECLINED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ContactRole" ADD VALUE 'treating_physician';
ALTER TYPE "ContactRole" ADD VALUE 'dwc';

-- DropIndex
DROP INDEX "Contact_practiceId_name_key";

-- AlterTable
ALTER TABLE "Claimant" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "jurisdiction" TEXT NOT NULL DEFAULT 'CA_WC';

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "panelId" UUID;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "fax" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mergedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "organisationId" UUID,
ADD COLUMN     "payerNotes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "FeeAgreement" ADD COLUMN     "expiresOn" DATE,
ADD COLUMN     "hourlyIncrementMinutes" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "lateCancelDays" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "startsOn" DATE;

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "cancelledBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelledInWriting" BOOLEAN,
ADD COLUMN     "followsId" UUID,
ADD COLUMN     "goodCause" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lateMinutes" INTEGER,
ADD COLUMN     "minutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "missedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'in_person',
ADD COLUMN     "remoteConditions" JSONB,
ADD COLUMN     "seat" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "varianceExplanation" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "city" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "county" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "fax" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "postalCode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'CA',
ADD COLUMN     "street" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Physician" ADD COLUMN     "licenceExpiresOn" DATE,
ADD COLUMN     "qmeSpecialties" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "qmeTermEndsOn" DATE;

-- CreateTable
CREATE TABLE "ElectronicService" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "agreedOn" DATE NOT NULL,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ElectronicService_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ContactAddress" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "street" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactAddress_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "keySealed" TEXT NOT NULL,
    "uploadedById" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "LetterTemplateVersion" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterTemplateVersion_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'DRAFT',
    "caseId" UUID,
    "evaluationId" UUID,
    "referralId" UUID,
    "panelId" UUID,
    "templateVersionId" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "servedOn" DATE,
    "servedByName" TEXT NOT NULL DEFAULT '',
    "county" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "LetterRecipient" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "side" "PartySide",
    "contactId" UUID,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "fax" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "section" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL,
    "sentOn" DATE,
    "proof" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LetterRecipient_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "letterId" UUID,
    "recipientId" UUID,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',
    "messageId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Panel" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "specialtyCode" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT 'initial',
    "additionalGround" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "requestedBy" "PartySide",
    "servedOn" DATE,
    "servedBy" TEXT NOT NULL DEFAULT 'mail_ca',
    "state" "PanelState" NOT NULL DEFAULT 'ISSUED',
    "selectedMemberId" UUID,
    "selectedOn" DATE,
    "selectedBy" "PartySide",
    "replacesId" UUID,
    "endedOn" DATE,
    "endedNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Panel_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PanelMember" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "panelId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL DEFAULT '',
    "physicianId" UUID,
    "struckBy" "PartySide",
    "struckOn" DATE,

    CONSTRAINT "PanelMember_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PanelReplacement" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "panelId" UUID NOT NULL,
    "ground" INTEGER NOT NULL,
    "requestedBy" "PartySide" NOT NULL,
    "requestedOn" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "outcomeOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelReplacement_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ReferralState" NOT NULL DEFAULT 'RECEIVED',
    "kind" "CaseKind" NOT NULL,
    "jurisdiction" TEXT NOT NULL DEFAULT 'CA_WC',
    "receivedOn" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "requesterId" UUID,
    "requesterRole" "ContactRole",
    "payerId" UUID,
    "physicianId" UUID,
    "locationId" UUID,
    "agreementId" UUID,
    "claimantId" UUID,
    "claimantName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "bornOn" DATE,
    "claimantPhone" TEXT NOT NULL DEFAULT '',
    "claimantStreet" TEXT NOT NULL DEFAULT '',
    "claimantCity" TEXT NOT NULL DEFAULT '',
    "claimantState" TEXT NOT NULL DEFAULT '',
    "claimantPostalCode" TEXT NOT NULL DEFAULT '',
    "interpreterLanguage" TEXT NOT NULL DEFAULT '',
    "represented" BOOLEAN,
    "employer" TEXT NOT NULL DEFAULT '',
    "panelNumber" TEXT NOT NULL DEFAULT '',
    "panelSpecialty" TEXT NOT NULL DEFAULT '',
    "panelIssuedOn" DATE,
    "neededBy" DATE,
    "appointmentAskedOn" DATE,
    "pagesExpected" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "infoAsked" TEXT NOT NULL DEFAULT '',
    "declineReason" TEXT NOT NULL DEFAULT '',
    "decidedOn" DATE,
    "decidedById" UUID,
    "caseId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ReferralParty" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "role" "ContactRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralParty_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Injury" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referralId" UUID,
    "caseId" UUID,
    "position" INTEGER NOT NULL,
    "injuredOn" DATE,
    "throughOn" DATE,
    "claimNumber" TEXT NOT NULL DEFAULT '',
    "adjNumber" TEXT NOT NULL DEFAULT '',
    "bodyParts" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Injury_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "IssueAsked" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referralId" UUID,
    "caseId" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "askedBy" "ContactRole",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssueAsked_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "ConflictCheck" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referralId" UUID,
    "caseId" UUID,
    "outcome" TEXT NOT NULL,
    "matches" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConflictCheck_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "PhysicianInterest" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PhysicianInterest_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "listedOn" DATE,
    "travelMinutes" INTEGER NOT NULL DEFAULT 0,
    "roomRentCents" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Availability" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "locationId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "slotMinutes" INTEGER NOT NULL DEFAULT 60,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "kinds" "CaseKind"[],
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Availability_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "AvailabilityException" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "locationId" UUID,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "startMinute" INTEGER,
    "endMinute" INTEGER,
    "slotMinutes" INTEGER NOT NULL DEFAULT 60,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AvailabilityException_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Unavailability" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "filedOn" DATE,
    "goodCause" TEXT NOT NULL DEFAULT '',
    "withdrawnOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unavailability_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "givenBy" "PartySide" NOT NULL,
    "givenOn" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawnOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "InterpreterBooking" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "certification" TEXT NOT NULL DEFAULT 'unknown',
    "certificateNumber" TEXT NOT NULL DEFAULT '',
    "vendorId" UUID,
    "interpreterName" TEXT NOT NULL DEFAULT '',
    "arrangedBy" "PartySide",
    "orderedOn" DATE,
    "confirmedOn" DATE,
    "confirmedWith" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InterpreterBooking_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "TimeSegment" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "physicianId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimeSegment_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateTable
CREATE TABLE "Communication" (
    "practiceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "evaluationId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "direction" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "withRole" TEXT NOT NULL,
    "withName" TEXT NOT NULL DEFAULT '',
    "inWriting" BOOLEAN NOT NULL DEFAULT false,
    "subject" TEXT NOT NULL,
    "said" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Communication_pkey" PRIMARY KEY ("practiceId","id")
);

-- CreateIndex
CREATE INDEX "ElectronicService_practiceId_caseId_idx" ON "ElectronicService"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "ContactAddress_practiceId_contactId_idx" ON "ContactAddress"("practiceId", "contactId");

-- CreateIndex
CREATE INDEX "StoredFile_practiceId_subjectKind_subjectId_idx" ON "StoredFile"("practiceId", "subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterTemplate_practiceId_kind_name_key" ON "LetterTemplate"("practiceId", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "LetterTemplateVersion_practiceId_templateId_number_key" ON "LetterTemplateVersion"("practiceId", "templateId", "number");

-- CreateIndex
CREATE INDEX "Letter_practiceId_caseId_idx" ON "Letter"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Letter_practiceId_state_createdAt_id_idx" ON "Letter"("practiceId", "state", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Letter_practiceId_number_key" ON "Letter"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "LetterRecipient_practiceId_letterId_position_key" ON "LetterRecipient"("practiceId", "letterId", "position");

-- CreateIndex
CREATE INDEX "OutboxMail_practiceId_state_createdAt_idx" ON "OutboxMail"("practiceId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Panel_practiceId_caseId_idx" ON "Panel"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Panel_practiceId_state_issuedOn_id_idx" ON "Panel"("practiceId", "state", "issuedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Panel_practiceId_number_key" ON "Panel"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PanelMember_practiceId_panelId_position_key" ON "PanelMember"("practiceId", "panelId", "position");

-- CreateIndex
CREATE INDEX "PanelReplacement_practiceId_panelId_idx" ON "PanelReplacement"("practiceId", "panelId");

-- CreateIndex
CREATE INDEX "Referral_practiceId_state_receivedOn_id_idx" ON "Referral"("practiceId", "state", "receivedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Referral_practiceId_caseId_idx" ON "Referral"("practiceId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_practiceId_number_key" ON "Referral"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralParty_practiceId_referralId_contactId_role_key" ON "ReferralParty"("practiceId", "referralId", "contactId", "role");

-- CreateIndex
CREATE INDEX "Injury_practiceId_caseId_idx" ON "Injury"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "Injury_practiceId_referralId_idx" ON "Injury"("practiceId", "referralId");

-- CreateIndex
CREATE INDEX "IssueAsked_practiceId_caseId_idx" ON "IssueAsked"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "IssueAsked_practiceId_referralId_idx" ON "IssueAsked"("practiceId", "referralId");

-- CreateIndex
CREATE INDEX "ConflictCheck_practiceId_referralId_idx" ON "ConflictCheck"("practiceId", "referralId");

-- CreateIndex
CREATE INDEX "ConflictCheck_practiceId_caseId_idx" ON "ConflictCheck"("practiceId", "caseId");

-- CreateIndex
CREATE INDEX "PhysicianInterest_practiceId_physicianId_idx" ON "PhysicianInterest"("practiceId", "physicianId");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_practiceId_physicianId_locationId_key" ON "Listing"("practiceId", "physicianId", "locationId");

-- CreateIndex
CREATE INDEX "Availability_practiceId_physicianId_idx" ON "Availability"("practiceId", "physicianId");

-- CreateIndex
CREATE INDEX "AvailabilityException_practiceId_physicianId_on_idx" ON "AvailabilityException"("practiceId", "physicianId", "on");

-- CreateIndex
CREATE INDEX "Unavailability_practiceId_physicianId_startsOn_idx" ON "Unavailability"("practiceId", "physicianId", "startsOn");

-- CreateIndex
CREATE INDEX "Waiver_practiceId_evaluationId_idx" ON "Waiver"("practiceId", "evaluationId");

-- CreateIndex
CREATE UNIQUE INDEX "InterpreterBooking_practiceId_evaluationId_key" ON "InterpreterBooking"("practiceId", "evaluationId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_practiceId_physicianId_idx" ON "CalendarFeed"("practiceId", "physicianId");

-- CreateIndex
CREATE INDEX "TimeSegment_practiceId_evaluationId_startedAt_idx" ON "TimeSegment"("practiceId", "evaluationId", "startedAt");

-- CreateIndex
CREATE INDEX "Communication_practiceId_caseId_at_idx" ON "Communication"("practiceId", "caseId", "at");

-- CreateIndex
CREATE INDEX "Communication_practiceId_evaluationId_at_idx" ON "Communication"("practiceId", "evaluationId", "at");

-- CreateIndex
CREATE INDEX "Contact_practiceId_organisationId_idx" ON "Contact"("practiceId", "organisationId");

-- CreateIndex
CREATE INDEX "Contact_practiceId_searchName_id_idx" ON "Contact"("practiceId", "searchName", "id");

-- CreateIndex
CREATE INDEX "Evaluation_practiceId_physicianId_scheduledOn_idx" ON "Evaluation"("practiceId", "physicianId", "scheduledOn");

-- AddForeignKey
ALTER TABLE "ElectronicService" ADD CONSTRAINT "ElectronicService_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_practiceId_panelId_fkey" FOREIGN KEY ("practiceId", "panelId") REFERENCES "Panel"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_practiceId_organisationId_fkey" FOREIGN KEY ("practiceId", "organisationId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_practiceId_mergedIntoId_fkey" FOREIGN KEY ("practiceId", "mergedIntoId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactAddress" ADD CONSTRAINT "ContactAddress_practiceId_contactId_fkey" FOREIGN KEY ("practiceId", "contactId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_practiceId_followsId_fkey" FOREIGN KEY ("practiceId", "followsId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LetterTemplateVersion" ADD CONSTRAINT "LetterTemplateVersion_practiceId_templateId_fkey" FOREIGN KEY ("practiceId", "templateId") REFERENCES "LetterTemplate"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_referralId_fkey" FOREIGN KEY ("practiceId", "referralId") REFERENCES "Referral"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_panelId_fkey" FOREIGN KEY ("practiceId", "panelId") REFERENCES "Panel"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_practiceId_templateVersionId_fkey" FOREIGN KEY ("practiceId", "templateVersionId") REFERENCES "LetterTemplateVersion"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LetterRecipient" ADD CONSTRAINT "LetterRecipient_practiceId_letterId_fkey" FOREIGN KEY ("practiceId", "letterId") REFERENCES "Letter"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LetterRecipient" ADD CONSTRAINT "LetterRecipient_practiceId_contactId_fkey" FOREIGN KEY ("practiceId", "contactId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_practiceId_letterId_fkey" FOREIGN KEY ("practiceId", "letterId") REFERENCES "Letter"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_practiceId_recipientId_fkey" FOREIGN KEY ("practiceId", "recipientId") REFERENCES "LetterRecipient"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Panel" ADD CONSTRAINT "Panel_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Panel" ADD CONSTRAINT "Panel_practiceId_replacesId_fkey" FOREIGN KEY ("practiceId", "replacesId") REFERENCES "Panel"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PanelMember" ADD CONSTRAINT "PanelMember_practiceId_panelId_fkey" FOREIGN KEY ("practiceId", "panelId") REFERENCES "Panel"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PanelMember" ADD CONSTRAINT "PanelMember_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PanelReplacement" ADD CONSTRAINT "PanelReplacement_practiceId_panelId_fkey" FOREIGN KEY ("practiceId", "panelId") REFERENCES "Panel"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_requesterId_fkey" FOREIGN KEY ("practiceId", "requesterId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_payerId_fkey" FOREIGN KEY ("practiceId", "payerId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_agreementId_fkey" FOREIGN KEY ("practiceId", "agreementId") REFERENCES "FeeAgreement"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_claimantId_fkey" FOREIGN KEY ("practiceId", "claimantId") REFERENCES "Claimant"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReferralParty" ADD CONSTRAINT "ReferralParty_practiceId_referralId_fkey" FOREIGN KEY ("practiceId", "referralId") REFERENCES "Referral"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReferralParty" ADD CONSTRAINT "ReferralParty_practiceId_contactId_fkey" FOREIGN KEY ("practiceId", "contactId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_practiceId_referralId_fkey" FOREIGN KEY ("practiceId", "referralId") REFERENCES "Referral"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IssueAsked" ADD CONSTRAINT "IssueAsked_practiceId_referralId_fkey" FOREIGN KEY ("practiceId", "referralId") REFERENCES "Referral"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IssueAsked" ADD CONSTRAINT "IssueAsked_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ConflictCheck" ADD CONSTRAINT "ConflictCheck_practiceId_referralId_fkey" FOREIGN KEY ("practiceId", "referralId") REFERENCES "Referral"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ConflictCheck" ADD CONSTRAINT "ConflictCheck_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PhysicianInterest" ADD CONSTRAINT "PhysicianInterest_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AvailabilityException" ADD CONSTRAINT "AvailabilityException_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AvailabilityException" ADD CONSTRAINT "AvailabilityException_practiceId_locationId_fkey" FOREIGN KEY ("practiceId", "locationId") REFERENCES "Location"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Unavailability" ADD CONSTRAINT "Unavailability_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InterpreterBooking" ADD CONSTRAINT "InterpreterBooking_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InterpreterBooking" ADD CONSTRAINT "InterpreterBooking_practiceId_vendorId_fkey" FOREIGN KEY ("practiceId", "vendorId") REFERENCES "Contact"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TimeSegment" ADD CONSTRAINT "TimeSegment_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TimeSegment" ADD CONSTRAINT "TimeSegment_practiceId_physicianId_fkey" FOREIGN KEY ("practiceId", "physicianId") REFERENCES "Physician"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Communication" ADD CONSTRAINT "Communication_practiceId_caseId_fkey" FOREIGN KEY ("practiceId", "caseId") REFERENCES "Case"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Communication" ADD CONSTRAINT "Communication_practiceId_evaluationId_fkey" FOREIGN KEY ("practiceId", "evaluationId") REFERENCES "Evaluation"("practiceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- An organisation is known once by its name; two people may share one.
CREATE UNIQUE INDEX "Contact_organisation_name" ON "Contact" ("practiceId", name) WHERE kind = 'organisation' AND "mergedIntoId" IS NULL;
-- Type-ahead and duplicates by part of a name.
CREATE INDEX "Referral_searchName_trgm" ON "Referral" USING gin ("searchName" gin_trgm_ops);
-- The mail that still has to go.
CREATE INDEX "OutboxMail_waiting" ON "OutboxMail" ("practiceId", "createdAt", id) WHERE state <> 'SENT';

-- Nobody is booked twice: at one seat of a physician's day no two appointments overlap, whoever asks and however many at once.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_minutes_positive" CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_seat_not_negative" CHECK (seat >= 0);
-- Appointments that overlap already keep their time, each on a seat of its own. The owner sees every practice for this.
ALTER TABLE "Evaluation" NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE one record; free int;
BEGIN
  FOR one IN SELECT * FROM "Evaluation" WHERE state = 'SCHEDULED' AND "startMinute" IS NOT NULL AND "scheduledOn" IS NOT NULL
    ORDER BY "practiceId", "physicianId", "scheduledOn", "startMinute", "createdAt", id
  LOOP
    free := 0;
    WHILE EXISTS (SELECT 1 FROM "Evaluation" e WHERE e."practiceId" = one."practiceId" AND e."physicianId" = one."physicianId"
      AND e."scheduledOn" = one."scheduledOn" AND e.state = 'SCHEDULED' AND e.seat = free AND e.id <> one.id
      AND (e."startMinute", e."createdAt", e.id) < (one."startMinute", one."createdAt", one.id)
      AND int4range(e."startMinute", e."startMinute" + e.minutes) && int4range(one."startMinute", one."startMinute" + one.minutes))
    LOOP free := free + 1; END LOOP;
    UPDATE "Evaluation" SET seat = free WHERE "practiceId" = one."practiceId" AND id = one.id AND seat <> free;
  END LOOP;
END $$;
ALTER TABLE "Evaluation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_no_double_booking" EXCLUDE USING gist (
  "practiceId" WITH =, "physicianId" WITH =, "scheduledOn" WITH =, seat WITH =, int4range("startMinute", "startMinute" + minutes) WITH &&
) WHERE (state = 'SCHEDULED' AND "startMinute" IS NOT NULL AND "scheduledOn" IS NOT NULL);

-- Figures and states that no code path may get wrong.
ALTER TABLE "Panel" ADD CONSTRAINT "Panel_number_has_seven_digits" CHECK (number ~ '^[0-9]{7}$');
ALTER TABLE "PanelReplacement" ADD CONSTRAINT "PanelReplacement_ground_of_31_5" CHECK (ground BETWEEN 1 AND 16);
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_panel_only_on_qme" CHECK ("panelNumber" = '' OR (kind = 'QME' AND "panelNumber" ~ '^[0-9]{7}$'));
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_is_a_stretch" CHECK (weekday BETWEEN 1 AND 7 AND "startMinute" >= 0 AND "endMinute" <= 1440 AND "startMinute" < "endMinute" AND "slotMinutes" > 0 AND capacity > 0 AND "everyWeeks" > 0);
ALTER TABLE "Unavailability" ADD CONSTRAINT "Unavailability_ends_after_it_starts" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "TimeSegment" ADD CONSTRAINT "TimeSegment_ends_after_it_starts" CHECK ("endedAt" IS NULL OR "endedAt" >= "startedAt");

-- A letter that went out stays as it went: only its being void, its proofs and its version may be added.
CREATE FUNCTION refuse_sent_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN RAISE EXCEPTION 'A letter that was sent cannot be deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state <> 'DRAFT' AND (
    (to_jsonb(OLD) - '{state,version}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{state,version}'::text[]) OR NEW.state = 'DRAFT'
  ) THEN RAISE EXCEPTION 'A letter that was sent cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sent_letter_is_frozen BEFORE UPDATE OR DELETE ON "Letter" FOR EACH ROW EXECUTE FUNCTION refuse_sent_letter_change();

CREATE FUNCTION refuse_sent_recipient_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE letter_state "LetterState";
BEGIN
  SELECT state INTO letter_state FROM "Letter"
    WHERE "practiceId" = COALESCE(NEW."practiceId", OLD."practiceId") AND id = COALESCE(NEW."letterId", OLD."letterId");
  IF letter_state <> 'DRAFT' AND (TG_OP <> 'UPDATE' OR
    (to_jsonb(OLD) - '{sentOn,proof}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{sentOn,proof}'::text[])
  ) THEN RAISE EXCEPTION 'The recipients of a letter that was sent cannot be changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER sent_recipients_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON "LetterRecipient" FOR EACH ROW EXECUTE FUNCTION refuse_sent_recipient_change();
-- A wording that a letter used is kept as it was.
REVOKE UPDATE, DELETE ON "LetterTemplateVersion" FROM panelist_app;

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
